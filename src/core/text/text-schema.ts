import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const pair = v.strictTuple([offset, offset]);

const structure = v.strictObject({
  language: v.pipe(v.string(), v.minLength(2)),
  direction: v.picklist(['ltr', 'rtl']),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  paragraphs: v.array(pair),
  sentences: v.array(pair),
  words: v.array(pair),
});

/** `text.json`: the published structure of every passage of a lesson, by item id. Spans are `[start, end]` pairs. */
export const textSchema = v.strictObject({
  schema: v.literal(1),
  passages: v.record(v.string(), structure),
});

export type TextFile = v.InferOutput<typeof textSchema>;
export type StructureData = TextFile['passages'][string];
