import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Code,
  binaryAgreement,
  codingAlpha,
  spanOverlap,
  tokenAlpha,
} from '../../../src/core/analysis/statistics/agreement.ts';
import {
  betaQuantile,
  incompleteBeta,
  normalCdf,
} from '../../../src/core/analysis/statistics/distributions.ts';
import { brierScore, detectSignals } from '../../../src/core/analysis/statistics/signal-detection.ts';
import {
  analyseItems,
  cronbachAlpha,
  feldtInterval,
  kr20,
  upperLowerDifference,
  upperLowerGroups,
} from '../../../src/core/analysis/statistics/item-analysis.ts';
import { clopperPearsonInterval, wilsonInterval } from '../../../src/core/analysis/statistics/basics.ts';
import { unitizingAlpha } from '../../../src/core/analysis/statistics/unitizing-alpha.ts';
import { normalQuantile } from '../../../src/core/scoring/word-rule/score-words.ts';
import { often, spanIn } from '../scoring/arbitraries.ts';

const countOf = fc
  .integer({ min: 1, max: 400 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

/** Columns of scores, as many learners in each. */
function columnsOf(score: fc.Arbitrary<number>): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 6 }))
    .chain(([learners, items]) =>
      fc.array(fc.array(score, { minLength: learners, maxLength: learners }), {
        minLength: items,
        maxLength: items,
      }),
    );
}

const credit = fc.integer({ min: 0, max: 40 }).map((fortieth) => fortieth / 40);
const within = (value: number, low: number, high: number) => value >= low - 1e-9 && value <= high + 1e-9;

describe('distributions', () => {
  it('undo their quantiles', () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const shape = fc.double({ min: 0.5, max: 200, noNaN: true });
    fc.assert(
      fc.property(probability, shape, shape, (p, a, b) => {
        expect(incompleteBeta(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 14);
      }),
      often,
    );
  });
});

describe('intervals of proportions', () => {
  it('contain the proportion, stay in 0..1 and mirror each other', () => {
    fc.assert(
      fc.property(countOf, ([count, of]) => {
        for (const intervalOf of [wilsonInterval, clopperPearsonInterval]) {
          const [low, high] = intervalOf(count, of) ?? [NaN, NaN];
          expect(low >= 0 && high <= 1).toBe(true);
          expect(within(count / of, low, high)).toBe(true);
          const [mirrored] = intervalOf(of - count, of) ?? [NaN];
          expect(1 - mirrored).toBeCloseTo(high, 12);
        }
      }),
      often,
    );
  });
});

describe('signal detection', () => {
  it('turns d′ round when flaws and decoys change places, and c when every answer does', () => {
    fc.assert(
      fc.property(countOf, countOf, ([hits, flaws], [falseAlarms, decoys]) => {
        const detection = detectSignals({ hits, flaws, falseAlarms, decoys });
        const swapped = detectSignals({ hits: falseAlarms, flaws: decoys, falseAlarms: hits, decoys: flaws });
        const complement = detectSignals({
          hits: flaws - hits,
          flaws,
          falseAlarms: decoys - falseAlarms,
          decoys,
        });
        expect(swapped?.dPrime).toBeCloseTo(-(detection?.dPrime ?? NaN), 10);
        expect(complement?.c).toBeCloseTo(-(detection?.c ?? NaN), 10);
        expect(complement?.dPrime).toBeCloseTo(-(detection?.dPrime ?? NaN), 10);
      }),
      often,
    );
  });

  it('keeps every number finite and every interval around its estimate', () => {
    fc.assert(
      fc.property(countOf, countOf, ([hits, flaws], [falseAlarms, decoys]) => {
        const detection = detectSignals({ hits, flaws, falseAlarms, decoys });
        if (detection === null) throw new Error('flaws and decoys are there');
        expect(Object.values(detection).flat().every(Number.isFinite)).toBe(true);
        expect(within(detection.dPrime, ...detection.dPrimeInterval)).toBe(true);
        expect(within(detection.c, ...detection.cInterval)).toBe(true);
        expect(detection.area > 0 && detection.area < 1).toBe(true);
        expect(within(detection.aPrime, 0, 1)).toBe(true);
      }),
      often,
    );
  });
});

describe('the Brier score', () => {
  it('is the sum of its parts, whatever the order', () => {
    const forecast = fc.record({ confidence: fc.constantFrom(0.5, 0.7, 0.9, 1), isRight: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1, maxLength: 40 }), (forecasts) => {
        const score = brierScore(forecasts);
        if (score === null) throw new Error('there are forecasts');
        expect(score.reliability - score.resolution + score.uncertainty).toBeCloseTo(score.brier, 12);
        expect(within(score.brier, 0, 1)).toBe(true);
        expect(brierScore(forecasts.toReversed())?.brier).toBeCloseTo(score.brier, 12);
      }),
      often,
    );
  });
});

describe('yes-or-no agreement', () => {
  it('has bounds and does not care which side is which', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (tp, fp, fn, tn) => {
        const counts = { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn };
        const agreement = binaryAgreement(counts);
        expect(agreement).toEqual(binaryAgreement({ ...counts, falsePositives: fn, falseNegatives: fp }));
        expect(Math.abs(agreement.mcc) <= 1).toBe(true);
        expect(agreement.kappa === null || Math.abs(agreement.kappa) <= 1).toBe(true);
        expect(within(agreement.f1, 0, 1)).toBe(true);
      }),
      often,
    );
  });
});

describe('alpha of coded units', () => {
  const level = fc.constantFrom(
    'nominal' as const,
    'ordinal' as const,
    'interval' as const,
    'ratio' as const,
  );
  const code: fc.Arbitrary<Code> = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 });
  const data = fc
    .integer({ min: 1, max: 8 })
    .chain((units) => fc.array(fc.array(code, { minLength: units, maxLength: units }), { maxLength: 5 }));

  it('is at most 1, and does not care for the order of observers and units', () => {
    fc.assert(
      fc.property(data, level, (rows, measured) => {
        const alpha = codingAlpha(rows, measured);
        const turned = rows.toReversed().map((row) => row.toReversed());
        expect(alpha === null || alpha <= 1 + 1e-12).toBe(true);
        expect(codingAlpha(turned, measured) ?? 7).toBeCloseTo(alpha ?? 7, 10);
      }),
      often,
    );
  });

  it('is 1 when all observers agree and there are two values', () => {
    const row = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 8 }).map((values) => [8, 9, ...values]);
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 5 }), level, (values, observers, measured) => {
        expect(codingAlpha(Array(observers).fill(values), measured)).toBe(1);
      }),
      often,
    );
  });

  it('is what the closed form gives for who marked which word', () => {
    const marks = fc.integer({ min: 1, max: 12 }).chain((words) =>
      fc.array(fc.array(fc.constantFrom(0, 1), { minLength: words, maxLength: words }), {
        minLength: 2,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(marks, (rows) => {
        const counts = (rows[0] ?? []).map((_, word) => rows.reduce((sum, row) => sum + (row[word] ?? 0), 0));
        const alpha = tokenAlpha(counts, rows.length);
        expect(alpha ?? 7).toBeCloseTo(codingAlpha(rows, 'nominal') ?? 7, 10);
      }),
      often,
    );
  });
});

describe('alpha of units', () => {
  it('is 1 when all raters mark the same stretches', () => {
    // One stretch of at least two words: units of one word cannot be told from chance places.
    const stretch = spanIn({ start: 0, end: 30 }).filter(({ start, end }) => end - start > 1);
    fc.assert(
      fc.property(stretch, fc.integer({ min: 2, max: 4 }), ({ start, end }, raters) => {
        const units = Array.from({ length: raters }, (_, rater) => ({
          rater,
          category: 'A',
          offset: start,
          length: end - start,
        }));
        expect(unitizingAlpha({ begin: 0, length: 30, raters, units }).alpha).toBe(1);
      }),
      often,
    );
  });
});

describe('classical test theory', () => {
  it('has KR-20 equal alpha for right and wrong', () => {
    fc.assert(
      fc.property(columnsOf(fc.constantFrom(0, 1)), (columns) => {
        expect(kr20(columns) ?? 7).toBeCloseTo(cronbachAlpha(columns) ?? 7, 10);
      }),
      often,
    );
  });

  it('keeps its bounds, never gives NaN, and does not care for the order of learners', () => {
    fc.assert(
      fc.property(columnsOf(credit), (columns) => {
        const test = analyseItems(columns);
        const numbers = test.items.flatMap((item) => Object.values(item) as (number | null)[]);
        expect([...numbers, test.alpha, test.sem].every((value) => value === null || isFinite(value))).toBe(
          true,
        );
        expect(test.alpha === null || test.alpha <= 1 + 1e-12).toBe(true);
        for (const { itemRest } of test.items)
          expect(itemRest === null || Math.abs(itemRest) <= 1).toBe(true);
        const turned = analyseItems(columns.map((column) => column.toReversed()));
        expect(turned.alpha ?? 7).toBeCloseTo(test.alpha ?? 7, 9);
      }),
      often,
    );
  });

  it('puts alpha into its interval', () => {
    fc.assert(
      fc.property(columnsOf(credit), (columns) => {
        const alpha = cronbachAlpha(columns);
        const [low, high] = feldtInterval(alpha, columns[0]?.length ?? 0, columns.length) ?? [-Infinity, 1];
        expect(within(alpha ?? 1, low, high)).toBe(true);
      }),
      often,
    );
  });

  it('fills each group to its size, and gives each learner the same share in any order', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 20 }), (values, wanted) => {
        const size = Math.min(wanted, values.length);
        const groups = upperLowerGroups(values, size);
        for (const shares of [groups.upper, groups.lower]) {
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(size, 9);
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        }
        expect(upperLowerGroups(values.toReversed(), size).upper).toEqual(groups.upper.toReversed());
        expect(upperLowerDifference(values, groups)).toBeGreaterThanOrEqual(-1e-9);
      }),
      often,
    );
  });
});

describe('span overlap', () => {
  it('has bounds, changes sides with its arguments and is perfect with itself', () => {
    const spans = fc.array(spanIn({ start: 0, end: 40 }), { maxLength: 6 });
    fc.assert(
      fc.property(spans, spans, (key, submitted) => {
        const overlap = spanOverlap(key, submitted);
        const turned = spanOverlap(submitted, key.toReversed());
        expect(turned.precision).toBeCloseTo(overlap.recall, 12);
        expect(turned.f1).toBeCloseTo(overlap.f1, 12);
        expect(within(overlap.precision, 0, 1) && within(overlap.recall, 0, 1)).toBe(true);
        expect(spanOverlap(key, key).f1).toBe(1);
      }),
      often,
    );
  });
});
