import * as v from 'valibot';

/**
 * Parses one case and returns its problems: what is malformed, what differs, or why the scorer refused its key. The
 * case is expected to say something; one that does not is a problem too.
 */
export function runCase<Schema extends v.GenericSchema>(
  schema: Schema,
  content: unknown,
  compare: (parsed: v.InferOutput<Schema>) => string[],
): string[] {
  const parsed = v.safeParse(schema, content);
  if (!parsed.success) {
    return parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the case'}: ${issue.message}`);
  }
  try {
    return compare(parsed.output);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
