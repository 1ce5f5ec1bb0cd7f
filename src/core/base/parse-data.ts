import * as v from 'valibot';
import { createIssue, failure, success, type Result } from './result.ts';

/**
 * Parses unknown data with a schema. Lists every issue, each with the path of its field after `path`:
 * `key.json › items.op-ed.annotations[3].core`.
 */
export function parseData<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
  path: string,
): Result<v.InferOutput<TSchema>> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return success(parsed.output);
  return failure(
    parsed.issues.map((issue) => createIssue('schema', `${path}${fieldPath(issue.path)}`, issue.message)),
  );
}

/** Where in the data an issue is, as it is written after the name of a file; nothing for the whole. */
export function fieldPath(items: readonly { readonly key?: unknown }[] | undefined): string {
  if (items === undefined || items.length === 0) return '';
  const steps = items.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  return ` › ${steps.join('').replace(/^\./, '')}`;
}
