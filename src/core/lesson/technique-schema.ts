import * as v from 'valibot';
import { chainField } from './chain-schema.ts';
import { idField, urlField, wordsField } from './schema-fields.ts';
import { parseData } from '../base/parse-data.ts';
import { type Issue, type Result, createIssue, failure } from '../base/result.ts';
import { resolveQuote } from '../text/resolve-quote.ts';

const techniqueFields = v.strictObject({
  id: idField,
  name: wordsField,
  /** The name in a sentence: "a slippery slope". */
  inSentence: wordsField,
  definition: wordsField,
  /** The one question to ask of a passage. */
  question: wordsField,
  counts: wordsField,
  doesNotCount: wordsField,
  /** How much of the text to mark. */
  extent: wordsField,
  /** One worked example: invented text, the words to mark, why. `mark` occurs exactly once in `text`. */
  example: v.strictObject({
    text: wordsField,
    mark: wordsField,
    why: wordsField,
    chain: v.optional(chainField),
  }),
  /** A sound passage that looks like the technique. */
  lookAlike: v.strictObject({ text: wordsField, why: wordsField }),
  sources: v.pipe(v.array(v.strictObject({ title: wordsField, url: urlField })), v.minLength(1)),
});

/** `lessons/techniques.json`: the taxonomy all lessons draw on. */
export const techniquesSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1),
  techniques: v.pipe(v.array(techniqueFields), v.minLength(1)),
});

export type Technique = v.InferOutput<typeof techniqueFields>;

/** Parses `techniques.json`: ids are unique and each worked example's mark stands in its text exactly once. */
export function parseTechniques(data: unknown, path: string): Result<readonly Technique[]> {
  const parsed = parseData(techniquesSchema, data, path);
  if (!parsed.ok) return parsed;
  const { techniques } = parsed.value;
  const issues = techniques.flatMap((technique, index) => {
    const at = `${path} › techniques[${index}]`;
    return [...checkId(techniques, index, at), ...checkExample(technique, at)];
  });
  return issues.length > 0 ? failure(issues) : { ok: true, value: techniques };
}

function checkId(techniques: readonly Technique[], index: number, at: string): Issue[] {
  const id = techniques[index]?.id;
  const isRepeated = techniques.findIndex((technique) => technique.id === id) < index;
  return isRepeated ? [createIssue('duplicate-id', `${at}.id`, `“${id}” is used twice`)] : [];
}

function checkExample({ example }: Technique, at: string): Issue[] {
  const mark = resolveQuote(example.text, example.mark, `${at}.example.mark`);
  return mark.ok ? [] : [...mark.issues];
}
