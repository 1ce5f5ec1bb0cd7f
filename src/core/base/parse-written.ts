import * as v from 'valibot';
import { fieldPath } from './parse-data.ts';
import { createIssue, failure, success, type Issue, type Result } from './result.ts';
import { fieldsOf, nodesAt, type SchemaNode } from './schema-node.ts';

type SchemaIssue = v.BaseIssue<unknown>;

/**
 * Parses data that a person wrote, as `parseData` does, and says what is wrong in words for that person: which field is
 * unknown and which one was meant, what may stand there, which of several forms something has to have.
 */
export function parseWritten<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  data: unknown,
  path: string,
): Result<v.InferOutput<TSchema>> {
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return success(parsed.output);
  const { issues } = parsed;
  return failure(issues.flatMap((issue) => explain(issue, issues, schema, path)));
}

function explain(issue: SchemaIssue, all: readonly SchemaIssue[], schema: unknown, path: string): Issue[] {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const at = `${path}${fieldPath(issue.path)}`;
  const say = (message: string) => [createIssue('schema', at, message)];
  if (issue.type === 'union') return explainUnion(issue, nodesAt(schema, keys), at);
  if (issue.expected === 'never') return say(sayUnknown(issue, keys, all, schema));
  if (issue.received === 'undefined') return say('is missing');
  return say(sayWrong(issue));
}

/** A field that nobody knows, with the one that was meant as far as that can be told. */
function sayUnknown(
  issue: SchemaIssue,
  keys: readonly unknown[],
  all: readonly SchemaIssue[],
  schema: unknown,
): string {
  const name = String(keys.at(-1));
  if (typeof keys.at(-1) === 'number') return 'is one too many';
  const parent = keys.slice(0, -1);
  const holder: unknown = issue.path?.at(-1)?.input;
  const used = new Set(typeof holder === 'object' && holder !== null ? Object.keys(holder) : []);
  const known = nodesAt(schema, parent).flatMap((node) => fieldsOf(node).all);
  const missing = all
    .filter(({ received, path = [] }) => received === 'undefined' && path.length === keys.length)
    .filter(({ path = [] }) => parent.every((key, index) => path[index]?.key === key))
    .map(({ path = [] }) => String(path.at(-1)?.key));
  const meant =
    nearestWord(
      name,
      known.filter((field) => !used.has(field)),
    ) ?? (missing.length === 1 ? missing[0] : undefined);
  if (meant !== undefined) return `there is no field “${name}” here; did you mean “${meant}”?`;
  return `there is no field “${name}” here; there are ${known.filter((field) => field !== '$schema').join(', ')}`;
}

/** None of several forms: the issues of the one that was meant, or what the forms are. */
function explainUnion(issue: SchemaIssue, options: readonly SchemaNode[], at: string): Issue[] {
  const { input } = issue;
  const forms = options.filter(({ type }) => type.endsWith('object'));
  if (typeof input !== 'object' || input === null || Array.isArray(input) || forms.length === 0) {
    const words = options.some(({ type }) => type === 'string') ? ['words of the passage'] : [];
    return [createIssue('schema', at, `must be ${[...words, ...forms.map(formOf)].join(', or ')}`)];
  }
  const fields = Object.keys(input);
  const meant = forms.filter((form) => {
    const { all, required } = fieldsOf(form);
    return fields.every((field) => all.includes(field)) && required.every((field) => fields.includes(field));
  });
  const [only] = meant;
  if (only !== undefined || forms.length === 1) {
    const parsed = parseWritten((only ?? forms[0]) as unknown as v.GenericSchema, input, at);
    return parsed.ok
      ? []
      : parsed.issues.map((one) => ({ ...one, path: one.path.replace(`${at} › `, `${at}.`) }));
  }
  const has = fields.map((field) => `“${field}”`).join(', ');
  return [createIssue('schema', at, `has ${has}; it must be ${forms.map(formOf).join(', or ')}`)];
}

function formOf(form: SchemaNode): string {
  const { all, required } = fieldsOf(form);
  const optional = all.filter((field) => !required.includes(field)).map((field) => `${field} if needed`);
  return `{${[...required, ...optional].join(', ')}}`;
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list: […]',
  Object: 'an object: {…}',
};

const limits: Readonly<Record<string, (limit: string, what: string) => string>> = {
  min_length: (limit, what) => `must have at least ${limit} ${what}`,
  max_length: (limit, what) => `must have at most ${limit} ${what}`,
  length: (limit, what) => `must have exactly ${limit} ${what}`,
  min_value: (limit) => `must be at least ${limit}`,
  max_value: (limit) => `must be at most ${limit}`,
  gt_value: (limit) => `must be more than ${limit}`,
  integer: () => 'must be a whole number',
  safe_integer: () => 'must be a whole number',
};

function sayWrong(issue: SchemaIssue): string {
  const { type, kind, expected, message, input, requirement } = issue;
  // A message of our own says it already.
  if (!message.startsWith('Invalid ')) return message;
  const limit = kind === 'validation' ? limits[type] : undefined;
  if (limit !== undefined) {
    const count = typeof requirement === 'number' || typeof requirement === 'string' ? `${requirement}` : '';
    const what = typeof input === 'string' ? 'characters' : 'entries';
    return limit(count, what).replace(/ 1 (character|entr)(?:s|ies)$/u, (_, word: string) =>
      word === 'entr' ? ' 1 entry' : ' 1 character',
    );
  }
  const named = expected === null ? undefined : kinds[expected];
  if (named !== undefined) return `must be ${named}`;
  const values = (expected ?? '').match(/"[^"]*"|-?\d+(?:\.\d+)?/gu) ?? [];
  const meant =
    typeof input === 'string'
      ? nearestWord(
          input,
          values.map((value) => value.replaceAll('"', '')),
        )
      : undefined;
  const hint = meant === undefined ? '' : `; did you mean “${meant}”?`;
  return values.length === 0 ? message : `must be ${values.join(' or ')}${hint}`;
}

/** The word of a list that another one was most likely meant to be: few letters apart; `undefined` when none is near. */
function nearestWord(word: string, words: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  const [best] = words
    .map((other) => ({ other, apart: distance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ apart }) => apart <= limit)
    .toSorted((a, b) => a.apart - b.apart);
  return best?.other;
}

/** How many letters have to be added, taken away or changed (V. I. Levenshtein, 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
