import * as v from 'valibot';
import { chainField } from './chain-schema.ts';
import { idField, urlField, wordsField } from './schema-fields.ts';

const technique = v.strictObject({
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
  techniques: v.pipe(v.array(technique), v.minLength(1)),
});

export type Technique = v.InferOutput<typeof technique>;
