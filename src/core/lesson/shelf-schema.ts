import * as v from 'valibot';
import { dateField, idField, wordsField } from './schema-fields.ts';
import { sourceSchema } from './source-schema.ts';
import { parseData } from '../base/parse-data.ts';
import type { Result } from '../base/result.ts';

const fact = v.strictObject({
  id: idField,
  /** One plain sentence or two that the sources bear out, and no more than they do. */
  text: wordsField,
  /** The day, month or year the fact is told as of; left out only where a source has a date. */
  asOf: v.optional(dateField),
  /** Ids of the sources below. */
  sources: v.array(v.string()),
});

const card = v.strictObject({
  id: idField,
  title: wordsField,
  /** What the card is about, in at most 25 words, so that it can be chosen without being opened. */
  summary: wordsField,
  facts: v.pipe(v.array(fact), v.minLength(1)),
  /** A question to look up oneself: the facts are what we found, and are shown once the learner has looked. */
  lookUp: v.optional(wordsField),
  /** Ids of cards that tell it otherwise; they name this one too. */
  disagrees: v.optional(v.pipe(v.array(idField), v.minLength(1))),
  /** Names and quotations that this card has in common with a passage, word for word. */
  shared: v.optional(v.array(wordsField)),
});

/** As in the key. Grade C: a weaker page, only where cards disagree and it is one of the voices. */
const source = v.strictObject({ ...sourceSchema.entries, grade: v.picklist(['A', 'B', 'C']) });

/** `shelf.json`: neutral evidence cards that a learner may read while marking. Public: it holds no verdict. */
export const shelfSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schema: v.literal(1),
  /** The id of the lesson it belongs to. */
  lesson: idField,
  cards: v.pipe(v.array(card), v.minLength(1), v.maxLength(100)),
  sources: v.array(source),
});

export type Shelf = v.InferOutput<typeof shelfSchema>;
export type ShelfCard = Shelf['cards'][number];
export type ShelfFact = ShelfCard['facts'][number];
export type ShelfSource = Shelf['sources'][number];

/** Parses `shelf.json`; every issue names its field after `path`. Whether it is fair and sourced is for `checkShelf`. */
export function parseShelf(data: unknown, path: string): Result<Shelf> {
  return parseData(shelfSchema, data, path);
}
