import * as v from 'valibot';
import { parseData } from '../base/parse-data.ts';
import { type Result, success } from '../base/result.ts';

/** Spans as they travel: for each the distance from the end of the one before, then its length, as one flat list. */
const packedSpans = v.array(v.pipe(v.number(), v.integer()));

const packedText = v.looseObject({
  passages: v.record(
    v.string(),
    v.looseObject({ paragraphs: packedSpans, sentences: packedSpans, words: packedSpans }),
  ),
});

/**
 * The structures of a lesson's passages as a page fetches them: the same file with every list of spans as small
 * numbers, which compress to a third. `unpackText` gives the file back.
 */
export function packText(file: TextFile): Structured<number[]> {
  return mapStructures(file, packSpans);
}

/** The file that was packed, not yet believed: whether its spans fit a text is for the parsing of the lesson. */
export function unpackText(data: unknown, path: string): Result<unknown> {
  const parsed = parseData(packedText, data, path);
  return parsed.ok ? success(mapStructures(parsed.value, unpackSpans)) : parsed;
}

type SpanPairs = StructureData['words'];

/** A file of structures, with its spans written in one way or the other. */
export interface Structured<Spans> {
  readonly passages: Readonly<
    Record<string, { readonly paragraphs: Spans; readonly sentences: Spans; readonly words: Spans }>
  >;
}

function mapStructures<From, To>(file: Structured<From>, change: (spans: From) => To): Structured<To> {
  const passages: Record<string, Structured<To>['passages'][string]> = {};
  for (const [id, structure] of Object.entries(file.passages)) {
    passages[id] = {
      ...structure,
      paragraphs: change(structure.paragraphs),
      sentences: change(structure.sentences),
      words: change(structure.words),
    };
  }
  return { ...file, passages };
}

function packSpans(spans: SpanPairs): number[] {
  return spans.flatMap(([start, end], index) => [start - (spans[index - 1]?.[1] ?? 0), end - start]);
}

function unpackSpans(numbers: readonly number[]): SpanPairs {
  const spans: SpanPairs = [];
  let at = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    const start = at + (numbers[index] ?? 0);
    at = start + (numbers[index + 1] ?? 0);
    spans.push([start, at]);
  }
  return spans;
}

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
  /** The version of the lesson that it was published for; files of old do not say. */
  version: v.exactOptional(v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/))),
  passages: v.record(v.string(), structure),
});

export type TextFile = v.InferOutput<typeof textSchema>;
export type StructureData = TextFile['passages'][string];
