import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustKey } from '../../../../src/core/gradebook/key/adjust-key.ts';
import type { Adjustment, KeyChange } from '../../../../src/core/gradebook/adjustment.ts';
import type { ResolvedKey } from '../../../../src/core/lesson/resolved-key.ts';
import { scoreItem } from '../../../../src/core/scoring/score-item.ts';
import { scoreWords } from '../../../../src/core/scoring/word-rule/score-words.ts';
import { prepareKey } from '../../../../src/core/scoring/word-rule/prepare-key.ts';
import { wordKeyOf } from '../../../../src/core/scoring/word-rule/word-key.ts';
import { wordsInSpan } from '../../../../src/core/text/words-in-span.ts';
import { anyAdjustments, anyMarks, anyResolvedKey, passage, placeOf } from '../key-arbitrary.ts';
import { runs } from '../../../support/runs.ts';

const often = { numRuns: runs(300), seed: 20_261_128 } as const;

/** Words 0-5 are the first sentence, 6-11 the second, and so on. */
function mark(start: number, end: number, technique: string, id = 'm1') {
  return { id, span: placeOf({ start, end }).span, technique };
}

const noText = {
  rationale: 'So.',
  hints: ['One.', 'Two.', 'Three.'] as [string, string, string],
  evidence: [],
};

/** A slope in the first sentence and an error in the second, a decoy in the third, a near-miss in the fourth. */
const key: ResolvedKey = {
  annotations: [
    {
      ...noText,
      id: 's1',
      technique: 'slippery-slope',
      status: 'scored',
      difficulty: 'easy',
      core: placeOf({ start: 1, end: 3 }),
      max: placeOf({ start: 0, end: 6 }),
    },
    {
      ...noText,
      id: 'f1',
      technique: 'factual-error',
      status: 'scored',
      difficulty: 'easy',
      core: placeOf({ start: 7, end: 9 }),
      max: placeOf({ start: 6, end: 12 }),
    },
  ],
  decoys: [
    {
      id: 'd1',
      quote: 'one sentence',
      tempts: 'slippery-slope',
      rationale: 'Sound.',
      evidence: [],
      place: placeOf({ start: 14, end: 16 }),
    },
  ],
  nearMisses: [
    {
      id: 'n1',
      quote: 'one',
      tempts: 'slippery-slope',
      really: 'A false choice',
      rationale: 'Why.',
      place: placeOf({ start: 20, end: 22 }),
    },
  ],
};

function adjust(...changes: KeyChange[]): ResolvedKey {
  return adjustKey(
    key,
    passage,
    changes.map((change, place) => ({ id: `a${place}`, at: `2026-11-23T12:00:0${place}.000Z`, change })),
  );
}

function outcomesOf(adjusted: ResolvedKey, ...labels: ReturnType<typeof mark>[]) {
  return scoreItem(passage, adjusted, { labels });
}

describe('a dropped annotation', () => {
  const dropped = adjust({ type: 'drop', item: 'op-ed', entry: 's1' });

  it('earns nothing and costs nothing under any name, with its sentence free as before', () => {
    for (const technique of ['slippery-slope', 'factual-error', 'anonymous-sourcing']) {
      const { gain, cost, W, summary } = outcomesOf(dropped, mark(0, 6, technique));
      expect({ gain, cost, W, scored: summary.scored }).toEqual({ gain: 0, cost: 0, W: 1, scored: 1 });
    }
  });

  it('is listed as arguable, whatever it was called', () => {
    const outcome = outcomesOf(dropped, mark(0, 6, 'factual-error')).outcomes.find(({ id }) => id === 's1');
    expect(outcome).toMatchObject({ type: 'arguable', response: 'accepted', cost: 0 });
  });

  it('stays out when it is given another weight or name as well', () => {
    const both = adjust(
      { type: 'drop', item: 'op-ed', entry: 's1' },
      { type: 'reweight', item: 'op-ed', entry: 's1', weight: 3 },
    );
    expect(outcomesOf(both).W).toBe(1);
  });
});

describe('a dropped decoy or near-miss', () => {
  it.each([
    ['d1', 14, 16],
    ['n1', 20, 22],
  ])('costs nobody anything: %s', (entry, start, end) => {
    const adjusted = adjust({ type: 'drop', item: 'op-ed', entry });
    expect(outcomesOf(key, mark(start, end, 'slippery-slope')).cost).toBeGreaterThan(0);
    expect(outcomesOf(adjusted, mark(start, end, 'anonymous-sourcing')).cost).toBe(0);
  });

  it('is in no count of sound passages', () => {
    const adjusted = adjust({ type: 'drop', item: 'op-ed', entry: 'd1' });
    expect(outcomesOf(adjusted).summary).toMatchObject({ decoys: 0, fair: 0, arguable: 1 });
  });
});

describe('weights and names', () => {
  it('takes the latest of two weights', () => {
    const adjusted = adjust(
      { type: 'reweight', item: 'op-ed', entry: 's1', weight: 3 },
      { type: 'reweight', item: 'op-ed', entry: 's1', weight: 0.5 },
    );
    expect(outcomesOf(adjusted).W).toBe(1.5);
  });

  it('accepts another name as right', () => {
    const adjusted = adjust({
      type: 'accept-name',
      item: 'op-ed',
      entry: 's1',
      technique: 'factual-error',
    });
    expect(outcomesOf(adjusted, mark(1, 3, 'factual-error')).gain).toBe(1);
    expect(outcomesOf(adjusted, mark(1, 3, 'slippery-slope')).gain).toBe(1);
    expect(outcomesOf(adjusted, mark(1, 3, 'anonymous-sourcing')).gain).toBe(0.5);
  });
});

describe('accepted words', () => {
  const words = placeOf({ start: 25, end: 27 }).span;
  const adjusted = adjust({
    type: 'accept-mark',
    item: 'op-ed',
    span: { start: words.start + 1, end: words.end - 1 },
    technique: 'slippery-slope',
  });

  it('are an arguable annotation of whole words, free with their sentence under that name only', () => {
    expect(adjusted.annotations.at(-1)).toMatchObject({
      id: 'accepted-25-27-slippery-slope',
      status: 'arguable',
      core: { span: words, words: { start: 25, end: 27 } },
      max: { words: { start: 24, end: 30 } },
    });
    expect(outcomesOf(adjusted, mark(24, 30, 'slippery-slope')).cost).toBe(0);
    expect(outcomesOf(adjusted, mark(24, 30, 'factual-error')).cost).toBeGreaterThan(0);
  });

  it('may lie on a decoy, which still costs whoever calls it something else', () => {
    const span = placeOf({ start: 14, end: 16 }).span;
    const fair = adjust({ type: 'accept-mark', item: 'op-ed', span, technique: 'slippery-slope' });
    expect(outcomesOf(fair, mark(14, 16, 'slippery-slope')).cost).toBe(0);
    expect(outcomesOf(fair, mark(14, 16, 'factual-error')).summary.fair).toBe(0);
  });
});

describe('any changes to any key', () => {
  it('leave the key itself alone, and nothing changed is the key itself', () => {
    fc.assert(
      fc.property(anyResolvedKey, anyAdjustments, (given, adjustments) => {
        const before = JSON.stringify(given);
        adjustKey(given, passage, adjustments);
        expect(JSON.stringify(given)).toBe(before);
        expect(adjustKey(given, passage, [])).toBe(given);
      }),
      often,
    );
  });

  it('mean the same in any order', () => {
    fc.assert(
      fc.property(anyResolvedKey, anyAdjustments, fc.infiniteStream(fc.nat()), (given, adjustments, by) => {
        const ranks = new Map(adjustments.map((one) => [one, by.next().value ?? 0]));
        const shuffled = adjustments.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
        expect(adjustKey(given, passage, shuffled)).toEqual(adjustKey(given, passage, adjustments));
      }),
      often,
    );
  });

  it('make a key that can be scored, with numbers that add up', () => {
    fc.assert(
      fc.property(anyResolvedKey, anyAdjustments, anyMarks, (given, adjustments, response) => {
        const score = scoreItem(passage, adjustKey(given, passage, adjustments), response);
        const points = score.receipt.lines.reduce((sum, line) => sum + line.points, 0);
        expect(points).toBeCloseTo(score.gain - score.cost, 9);
      }),
      often,
    );
  });

  it('drop a scored annotation so that others earn what they earned and the same words are charged', () => {
    fc.assert(
      fc.property(anyResolvedKey, anyMarks, (given, response) => {
        const entry = given.annotations.find(({ status }) => status === 'scored');
        fc.pre(entry !== undefined);
        const drop: Adjustment = {
          id: 'a',
          at: '2026-11-23T12:00:00.000Z',
          change: { type: 'drop', item: 'op-ed', entry: entry.id },
        };
        const before = scoreItem(passage, given, response);
        const after = scoreItem(passage, adjustKey(given, passage, [drop]), response);
        const earned = before.outcomes.find(({ id }) => id === entry.id)?.earned ?? 0;
        expect(after.gain).toBeCloseTo(before.gain - earned, 9);
        expect(after.chargedWords).toBe(before.chargedWords);
        expect(after.V).toBe(before.V);
      }),
      often,
    );
  });

  it('drop a decoy or near-miss so that everything is earned as before and its words cost nothing', () => {
    fc.assert(
      fc.property(anyResolvedKey, anyMarks, (given, response) => {
        const entry = [...given.decoys, ...given.nearMisses][0];
        fc.pre(entry !== undefined);
        const change: KeyChange = { type: 'drop', item: 'op-ed', entry: entry.id };
        const adjusted = adjustKey(given, passage, [{ id: 'a', at: '2026-11-23T12:00:00.000Z', change }]);
        const marks = response.labels.map(({ span, technique }) => ({
          ...(wordsInSpan(passage, span) ?? { start: 0, end: 0 }),
          name: technique,
        }));
        const before = scoreWords(prepareKey(wordKeyOf(passage, given)), marks);
        const after = scoreWords(prepareKey(wordKeyOf(passage, adjusted)), marks);
        const { start, end } = entry.place.words;
        expect(after.charged.some((span) => span.start < end && start < span.end)).toBe(false);
        expect(after.chargedWords).toBeLessThanOrEqual(before.chargedWords);
      }),
      often,
    );
  });

  it('let something pass so that nobody else pays more for it', () => {
    const passes = anyAdjustments.map((adjustments) =>
      adjustments.filter(({ change: { type } }) => type === 'accept-mark'),
    );
    fc.assert(
      fc.property(anyResolvedKey, passes, anyMarks, (given, adjustments, response) => {
        const before = scoreItem(passage, given, response);
        const after = scoreItem(passage, adjustKey(given, passage, adjustments), response);
        expect(after.cost).toBeLessThanOrEqual(before.cost + 1e-9);
        expect(after.c).toBeCloseTo(before.c, 12);
      }),
      often,
    );
  });
});
