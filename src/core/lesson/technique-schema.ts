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
  /** Facts can show it: what a card of a source shelf speaks against is marked as this, from the card. At most one has it. */
  shownByFacts: v.optional(v.literal(true)),
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
    return [
      ...checkId(techniques, index, at),
      ...checkExample(technique, at),
      ...checkShown(techniques, index, at),
    ];
  });
  return issues.length > 0 ? failure(issues) : { ok: true, value: techniques };
}

function checkId(techniques: readonly Technique[], index: number, at: string): Issue[] {
  const id = techniques[index]?.id;
  const isRepeated = techniques.findIndex((technique) => technique.id === id) < index;
  return isRepeated ? [createIssue('duplicate-id', `${at}.id`, `“${id}” is used twice`)] : [];
}

function checkShown(techniques: readonly Technique[], index: number, at: string): Issue[] {
  const first = techniques.findIndex(isShownByFacts);
  const other = techniques[index];
  if (other === undefined || !isShownByFacts(other) || index === first) return [];
  const message = `“${techniques[first]?.id}” has it already; a card marks as one technique`;
  return [createIssue('two-shown-by-facts', `${at}.shownByFacts`, message)];
}

function isShownByFacts({ shownByFacts }: Technique): boolean {
  return shownByFacts === true;
}

/** What words are marked as that a card of the source shelf speaks against, if that is looked for. */
export function techniqueOfFacts(techniques: readonly Technique[]): Technique | undefined {
  return techniques.find(isShownByFacts);
}

function checkExample({ example }: Technique, at: string): Issue[] {
  const mark = resolveQuote(example.text, example.mark, `${at}.example.mark`);
  return mark.ok ? [] : [...mark.issues];
}
