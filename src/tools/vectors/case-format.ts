import * as v from 'valibot';
import { compareValues } from './compare-values.ts';
import { runCase } from './run-case.ts';
import type { VectorFormat } from './vector-format.ts';

/** What a kind of file with a list of cases needs: what it is called, how a case is told, read and computed. */
interface CaseFormat<Schema extends v.GenericSchema> {
  readonly kind: string;
  /** Fields that only cases of this kind have together. */
  readonly fields: readonly string[];
  readonly schema: Schema;
  /** What a case expects, under the vector's names. */
  readonly expectedOf: (parsed: v.InferOutput<Schema>) => object;
  /** The same as computed; more is no harm. */
  readonly compute: (parsed: v.InferOutput<Schema>) => Readonly<Record<string, unknown>>;
}

const fileSchema = v.object({ cases: v.pipe(v.array(v.unknown()), v.minLength(1)) });
const noted = v.object({ note: v.string() });

/** A format of files `{"cases": […]}`, each case compared with what is computed for it. */
export function createCaseFormat<Schema extends v.GenericSchema>(format: CaseFormat<Schema>): VectorFormat {
  const { kind, fields, schema, expectedOf, compute } = format;
  const looksLikeCase = v.object(Object.fromEntries(fields.map((field) => [field, v.unknown()])));
  return {
    kind,
    recognizes: (content) =>
      v.is(fileSchema, content) && content.cases.some((value) => v.is(looksLikeCase, value)),
    run: (content, file) =>
      v.parse(fileSchema, content).cases.map((value, position) => ({
        name: `${file}: case ${position}${v.is(noted, value) ? ` (${value.note})` : ''}`,
        problems: runCase(schema, value, (parsed) => {
          const expected = expectedOf(parsed);
          if (Object.keys(expected).length === 0) return ['expects nothing'];
          return compareValues(expected, compute(parsed), '');
        }),
      })),
  };
}

/** What stands in a case beside its input; remarks in words, and numbers as they were printed elsewhere, are not expected of anybody. */
export function expectedBeside(value: object, input: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, content]) => !input.includes(name) && name !== 'published' && typeof content !== 'string',
    ),
  );
}
