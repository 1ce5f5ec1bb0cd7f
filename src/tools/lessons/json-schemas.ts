import { toJsonSchema } from '@valibot/to-json-schema';
import { keySchema } from '../../core/lesson/key-schema.ts';
import { lessonSchema } from '../../core/lesson/lesson-schema.ts';
import { shelfSchema } from '../../core/lesson/shelf-schema.ts';
import { techniquesSchema } from '../../core/lesson/technique-schema.ts';

/**
 * The JSON Schemas beside the lessons, by file name, generated from core so that an editor helps an author.
 * Checks JSON Schema cannot say (a quote's trimmed edges) are left out; `check` makes them.
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const schemas = {
    'lesson.schema.json': lessonSchema,
    'key.schema.json': keySchema,
    'shelf.schema.json': shelfSchema,
    'techniques.schema.json': techniquesSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([file, schema]) => [
      file,
      `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), undefined, 2)}\n`,
    ]),
  );
}
