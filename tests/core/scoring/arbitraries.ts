import fc from 'fast-check';
import type {
  ScoringParams,
  WordEntry,
  WordKey,
  WordMark,
} from '../../../src/core/scoring/word-rule/word-key.ts';
import type { WordSpan } from '../../../src/core/text/span.ts';
import { runs } from '../../support/runs.ts';

/** How often a property is tried; seeded, so that a failure comes back. */
export const often = { numRuns: runs(400), seed: 20_261_123 } as const;

/** Names that keys accept. */
export const keyNames = ['anonymous', 'error', 'slope'] as const;

/** Names that learners use: one of them no key accepts. */
export const markNames = [...keyNames, 'other'] as const;

/** A key with an answer to it. */
export interface KeyAndMarks {
  readonly key: WordKey;
  readonly marks: readonly WordMark[];
}

/** A non-empty stretch of a passage. */
export function spanIn(within: WordSpan): fc.Arbitrary<WordSpan> {
  return fc
    .tuple(
      fc.integer({ min: within.start, max: within.end - 1 }),
      fc.integer({ min: within.start + 1, max: within.end }),
    )
    .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b - 1, end: a + 1 }));
}

/** A stretch that holds `core` and lies in the passage. */
export function spanAround(core: WordSpan, within: WordSpan): fc.Arbitrary<WordSpan> {
  return fc.record({
    start: fc.integer({ min: within.start, max: core.start }),
    end: fc.integer({ min: core.end, max: within.end }),
  });
}

/** Any key: entries may nest, cross and share names, sentences may hold several. Every scored entry has a name of credit 1. */
export const anyKey: fc.Arbitrary<WordKey> = fc
  .tuple(fc.integer({ min: 4, max: 40 }), fc.array(fc.nat(), { maxLength: 5 }))
  .chain(([tokens, cuts]) => {
    const text = { start: 0, end: tokens };
    const sentences = cutInto(tokens, cuts);
    return fc.record({
      tokens: fc.constant(tokens),
      entries: fc
        .array(anyEntry(text, sentences), { maxLength: 5 })
        .map((entries) => entries.map((entry, position) => ({ ...entry, id: `k${position}` }))),
      decoys: fc.array(spanIn(text), { maxLength: 3 }),
      sentences: fc.constant(sentences),
    });
  });

/** Any key with any answer to it. */
export const keyAndMarks: fc.Arbitrary<KeyAndMarks> = anyKey.chain((key) =>
  fc.record({ key: fc.constant(key), marks: fc.array(markOn(key), { maxLength: 8 }) }),
);

/** A mark such as learners make: anywhere, over the edge, a sentence, or about the place of an entry. */
export function markOn(key: WordKey): fc.Arbitrary<WordMark> {
  const places = [...key.sentences, ...key.entries.flatMap(({ core, max }) => [core, max])];
  const span = fc.oneof(
    fc.record({
      start: fc.integer({ min: -2, max: key.tokens }),
      end: fc.integer({ min: 0, max: key.tokens + 2 }),
    }),
    fc
      .tuple(fc.constantFrom(...places), fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }))
      .map(([place, before, after]) => ({ start: place.start + before, end: place.end + after })),
    fc.constantFrom(...places),
  );
  return fc
    .tuple(span, fc.constantFrom(...markNames))
    .map(([{ start, end }, name]) => ({ start, end, name }));
}

/** Any constants a lesson may choose. */
export const anyParams: fc.Arbitrary<ScoringParams> = fc.record({
  phi: fc.constantFrom(0.5, 0.75, 1 / 3),
  rate0: fc.constantFrom(1 / 80, 1 / 160, 1 / 40, 0),
  decoyWeight: fc.constantFrom(2, 1.5, 1),
  eta: fc.constantFrom(0.75, 0, 1),
  tau: fc.constantFrom(0.5, 1, 0),
  theta: fc.constantFrom(0.5, 1, 0),
});

/** A name of full credit. */
export function rightName(entry: Pick<WordEntry, 'names'>): string {
  const [name] = Object.entries(entry.names).find(([, credit]) => credit === 1) ?? [];
  if (name === undefined) throw new Error('an entry without a right name');
  return name;
}

/** The key with words added at the end: one more sentence, and what lies in it, counted from its start. */
export function withBlock(
  key: WordKey,
  words: number,
  block: { readonly entries: readonly WordEntry[]; readonly decoys: readonly WordSpan[] },
): WordKey {
  const move = ({ start, end }: WordSpan): WordSpan => ({ start: start + key.tokens, end: end + key.tokens });
  return {
    tokens: key.tokens + words,
    entries: [
      ...key.entries,
      ...block.entries.map((entry) => ({ ...entry, core: move(entry.core), max: move(entry.max) })),
    ],
    decoys: [...key.decoys, ...block.decoys.map(move)],
    sentences: [...key.sentences, move({ start: 0, end: words })],
  };
}

function anyEntry(text: WordSpan, sentences: readonly WordSpan[]): fc.Arbitrary<WordEntry> {
  return spanIn(text).chain((core) => {
    const touched = sentences.filter(({ start, end }) => start < core.end && core.start < end);
    const whole = { start: touched[0]?.start ?? core.start, end: touched.at(-1)?.end ?? core.end };
    return fc.record({
      id: fc.constant(''),
      status: fc.constantFrom(
        'scored' as const,
        'scored' as const,
        'arguable' as const,
        'near-miss' as const,
      ),
      core: fc.constant(core),
      max: fc.oneof(fc.constant(whole), spanAround(core, text)),
      names: anyNames,
      weight: fc.constantFrom(1, 1, 2, 0.5),
    });
  });
}

/** One right name, and sometimes another that is right or half right. */
const anyNames: fc.Arbitrary<Record<string, number>> = fc
  .tuple(
    fc.constantFrom(...keyNames),
    fc.option(fc.tuple(fc.constantFrom(...keyNames), fc.constantFrom(1, 0.5))),
  )
  .map(([right, also]) => ({ ...(also === null ? {} : { [also[0]]: also[1] }), [right]: 1 }));

function cutInto(tokens: number, cuts: readonly number[]): WordSpan[] {
  const borders = [...new Set([0, ...cuts.map((cut) => cut % tokens), tokens])].toSorted((a, b) => a - b);
  return borders.slice(1).map((end, position) => ({ start: borders[position] ?? 0, end }));
}
