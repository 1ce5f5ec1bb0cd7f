import fc from 'fast-check';
import type { Adjustment, KeyChange } from '../../../src/core/gradebook/adjustment.ts';
import type { ResolvedAnnotation, ResolvedKey } from '../../../src/core/lesson/resolved-key.ts';
import type { Place } from '../../../src/core/lesson/resolved-key.ts';
import type { Label, Response } from '../../../src/core/response/label.ts';
import type { Passage } from '../../../src/core/text/passage.ts';
import type { WordSpan } from '../../../src/core/text/span.ts';
import { spanOfWords } from '../../../src/core/text/span-of-words.ts';
import { passageOf } from '../../support/passage-of.ts';

/** The techniques of the arbitrary lesson. */
const techniques = ['anonymous-sourcing', 'factual-error', 'slippery-slope'] as const;

/** Six sentences of six words each. */
export const passage: Passage = {
  ...passageOf(
    Array.from({ length: 6 }, (_, sentence) =>
      ['This', 'is', 'one', 'sentence', 'of', `text${sentence}.`].join(' '),
    ).join(' '),
  ),
  id: 'op-ed',
};

const words = passage.words.length;

/** The place of some words. */
export function placeOf(span: WordSpan): Place {
  const shown = spanOfWords(passage, span);
  if (shown === undefined) throw new Error('no words');
  return { span: shown, words: span };
}

const stretch = (most: number): fc.Arbitrary<WordSpan> =>
  fc
    .tuple(fc.nat(words - 1), fc.integer({ min: 1, max: most }))
    .map(([start, length]) => ({ start, end: Math.min(words, start + length) }));

const technique = fc.constantFrom(...techniques);

/** Whole sentences around some words. */
function sentencesAround({ start, end }: WordSpan): WordSpan {
  return { start: Math.floor(start / 6) * 6, end: Math.ceil(end / 6) * 6 };
}

const annotation: fc.Arbitrary<Omit<ResolvedAnnotation, 'id'>> = fc
  .record({
    words: stretch(4),
    technique,
    other: fc.option(technique, { nil: undefined }),
    status: fc.constantFrom('scored' as const, 'scored' as const, 'arguable' as const),
    weight: fc.constantFrom(undefined, 0.5, 2),
  })
  .map(({ words: core, technique: name, other, status, weight }) => ({
    technique: name,
    ...(other !== undefined && other !== name && { also: [other] }),
    status,
    ...(weight !== undefined && { weight }),
    difficulty: 'medium' as const,
    rationale: 'So.',
    hints: ['One.', 'Two.', 'Three.'] as [string, string, string],
    evidence: [],
    core: placeOf(core),
    max: placeOf(sentencesAround(core)),
  }));

/** Any key of the passage: entries may overlap, which a published key's do only in part. */
export const anyResolvedKey: fc.Arbitrary<ResolvedKey> = fc
  .record({
    annotations: fc.array(annotation, { maxLength: 5 }),
    decoys: fc.array(fc.record({ words: stretch(5), tempts: technique }), { maxLength: 2 }),
    nearMisses: fc.array(fc.record({ words: stretch(5), tempts: technique }), { maxLength: 2 }),
  })
  .map(({ annotations, decoys, nearMisses }) => ({
    annotations: annotations.map((entry, place) => ({ ...entry, id: `k${place}` })),
    decoys: decoys.map((decoy, place) => ({
      id: `d${place}`,
      quote: 'words',
      tempts: decoy.tempts,
      rationale: 'Sound.',
      evidence: [],
      place: placeOf(decoy.words),
    })),
    nearMisses: nearMisses.map((near, place) => ({
      id: `n${place}`,
      quote: 'words',
      tempts: near.tempts,
      really: 'Something else',
      rationale: 'It is something else.',
      place: placeOf(near.words),
    })),
  }));

/** Any marks of the passage. */
export const anyMarks: fc.Arbitrary<Response> = fc
  .array(fc.record({ words: stretch(12), technique }), { maxLength: 6 })
  .map((marks) => ({
    labels: marks.map((mark, place): Label => ({
      id: `m${place + 1}`,
      span: placeOf(mark.words).span,
      technique: mark.technique,
    })),
  }));

const entry = fc.constantFrom('k0', 'k1', 'k2', 'd0', 'd1', 'n0', 'n1', 'nothing');

/** Any change, also to entries that there are not. */
const anyChange: fc.Arbitrary<KeyChange> = fc.oneof(
  fc.record({ type: fc.constant('drop' as const), item: fc.constant('op-ed'), entry }),
  fc.record({
    type: fc.constant('reweight' as const),
    item: fc.constant('op-ed'),
    entry,
    weight: fc.constantFrom(0.5, 1, 3),
  }),
  fc.record({ type: fc.constant('accept-name' as const), item: fc.constant('op-ed'), entry, technique }),
  fc.record({
    type: fc.constant('accept-mark' as const),
    item: fc.constantFrom('op-ed', 'op-ed', 'op-ed', 'elsewhere'),
    span: stretch(8).map((span) => placeOf(span).span),
    technique,
  }),
);

/** Any list of changes, with times of their own. */
export const anyAdjustments: fc.Arbitrary<Adjustment[]> = fc
  .array(fc.record({ change: anyChange, minute: fc.integer({ min: 0, max: 5 }) }), { maxLength: 5 })
  .map((changes) =>
    changes.map(({ change, minute }, place) => ({
      id: `a${place}`,
      at: `2026-11-23T12:0${minute}:00.000Z`,
      change,
    })),
  );
