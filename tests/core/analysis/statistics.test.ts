import { describe, expect, it } from 'vitest';
import {
  type Code,
  type Level,
  binaryAgreement,
  codingAlpha,
  spanOverlap,
  tokenAlpha,
} from '../../../src/core/analysis/statistics/agreement.ts';
import { brierScore, detectSignals } from '../../../src/core/analysis/statistics/signal-detection.ts';
import {
  clopperPearsonInterval,
  correlation,
  correlationInterval,
  estimateMean,
  wilsonInterval,
} from '../../../src/core/analysis/statistics/basics.ts';
import {
  analyseItems,
  cronbachAlpha,
  feldtInterval,
  kr20,
  size27,
  upperLowerDifference,
  upperLowerGroups,
} from '../../../src/core/analysis/statistics/item-analysis.ts';
import { fQuantile, normalCdf } from '../../../src/core/analysis/statistics/distributions.ts';
import { leaningOf } from '../../../src/core/analysis/class/learner-figures.ts';
import {
  type UnitizingStudy,
  unitizingAlpha,
} from '../../../src/core/analysis/statistics/unitizing-alpha.ts';

describe('quantiles', () => {
  it.each([
    [-8, 6.220960574271785e-16],
    [-1.96, 0.024997895148220435],
    [0, 0.5],
    [4.5, 0.9999966023268753],
  ])('finds Φ(%d)', (x, expected) => {
    expect(normalCdf(x)).toBeCloseTo(expected, 15);
  });

  it('finds what tables say of F and t', () => {
    expect(fQuantile(0.95, 3, 20)).toBeCloseTo(3.0984, 4);
    expect(Math.sqrt(fQuantile(0.95, 1, 9))).toBeCloseTo(2.2622, 4);
  });
});

describe('intervals', () => {
  it('keeps none and all at the ends', () => {
    expect(wilsonInterval(0, 24)?.[0]).toBe(0);
    expect(wilsonInterval(24, 24)?.[1]).toBe(1);
    expect(clopperPearsonInterval(0, 24)?.[0]).toBe(0);
    expect(clopperPearsonInterval(24, 24)?.[1]).toBe(1);
  });

  it('gives none of none', () => {
    expect([wilsonInterval(0, 0), clopperPearsonInterval(0, 0), estimateMean([])]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('gives a mean of one learner no interval', () => {
    expect(estimateMean([0.25])).toEqual({ n: 1, mean: 0.25, interval: null });
  });

  it('puts t standard errors around a mean', () => {
    // s = 2, n = 4, t(.975; 3) = 3.18245
    const estimate = estimateMean([1, 3, 5, 3]);
    const reach = (3.182446305 * Math.sqrt(8 / 3)) / 2;
    expect(estimate?.mean).toBe(3);
    expect(estimate?.interval?.[0]).toBeCloseTo(3 - reach, 8);
    expect(estimate?.interval?.[1]).toBeCloseTo(3 + reach, 8);
  });

  it('gives a perfect correlation and one of three pairs no interval', () => {
    expect(correlationInterval(correlation([1, 2, 3, 4], [2, 4, 6, 8]), 4)).toBe(null);
    expect(correlationInterval(0.5, 3)).toBe(null);
    expect(correlationInterval(null, 30)).toBe(null);
  });
});

describe('signal detection', () => {
  it('has the numbers of a normal table', () => {
    // H = 5.5/11 and F = 0.5/10 with z(.05) = −1.644854 and φ(z) = .103136.
    const detection = detectSignals({ hits: 5, flaws: 10, falseAlarms: 0, decoys: 9 });
    expect(detection?.dPrime).toBeCloseTo(1.644854, 6);
    expect(detection?.c).toBeCloseTo(0.822427, 6);
    expect(detection?.Pr).toBeCloseTo(0.45, 12);
    expect(detection?.Br).toBeCloseTo(0.05 / 0.55, 12);
    expect(detection?.dPrimeVariance).toBeCloseTo(
      (0.25 / 10) * 2 * Math.PI + (0.05 * 0.95) / (9 * 0.103136 ** 2),
      4,
    );
    expect(detection?.informedness).toBe(0.5);
  });

  it('says nothing without flaws or without decoys', () => {
    expect(detectSignals({ hits: 0, flaws: 0, falseAlarms: 1, decoys: 2 })).toBe(null);
    expect(detectSignals({ hits: 1, flaws: 2, falseAlarms: 0, decoys: 0 })).toBe(null);
  });

  it.each([
    [{ hits: 12, flaws: 12, falseAlarms: 6, decoys: 6 }, 'too-readily'],
    [{ hits: 1, flaws: 12, falseAlarms: 0, decoys: 6 }, 'too-sparingly'],
    [{ hits: 9, flaws: 12, falseAlarms: 2, decoys: 6 }, 'about-right'],
    [{ hits: 7, flaws: 7, falseAlarms: 6, decoys: 6 }, 'too-few-to-say'],
    [{ hits: 12, flaws: 12, falseAlarms: 5, decoys: 5 }, 'too-few-to-say'],
  ] as const)('says of %o that it leans %s', (counts, leaning) => {
    expect(leaningOf(counts)).toBe(leaning);
  });
});

describe('confidence', () => {
  it('takes its score apart', () => {
    // Two at .9, one right; two at .5, both right: REL = (2·.16 + 2·.25)/4, RES = (2·.0625·2)/4.
    const score = brierScore([
      { confidence: 0.9, isRight: true },
      { confidence: 0.9, isRight: false },
      { confidence: 0.5, isRight: true },
      { confidence: 0.5, isRight: true },
    ]);
    expect(score?.brier).toBeCloseTo((0.01 + 0.81 + 0.25 + 0.25) / 4, 12);
    expect(score?.reliability).toBeCloseTo(0.205, 12);
    expect(score?.resolution).toBeCloseTo(0.0625, 12);
    expect(score?.uncertainty).toBeCloseTo(0.1875, 12);
    expect(score?.overconfidence).toBeCloseTo(-0.05, 12);
  });

  it('is not scored without forecasts', () => {
    expect(brierScore([])).toBe(null);
  });
});

describe('yes-or-no agreement', () => {
  it.each([
    ['nothing judged', [0, 0, 0, 0], { mcc: 0, kappa: null, f1: 0 }],
    ['nobody ever says yes', [0, 0, 0, 9], { mcc: 0, kappa: null, f1: 0 }],
    ['both always say yes', [9, 0, 0, 0], { mcc: 0, kappa: null, f1: 1 }],
    ['one never says yes', [0, 0, 3, 6], { mcc: 0, kappa: 0, f1: 0 }],
    ['they always agree', [3, 0, 0, 6], { mcc: 1, kappa: 1, f1: 1 }],
    ['they always differ', [0, 4, 4, 0], { mcc: -1, kappa: -1, f1: 0 }],
  ] as const)('has its numbers where %s', (_, [tp, fp, fn, tn], expected) => {
    const counts = { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn };
    expect(binaryAgreement(counts)).toEqual(expected);
  });
});

describe('alpha of coded units', () => {
  const x: Code = null;
  /** Krippendorff's own example: four observers, twelve units. */
  const book: Code[][] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, x, x, x],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, x, 3],
    [x, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, x],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, x],
  ];

  it.each<[Level, string]>([
    ['nominal', '0.743'],
    ['ordinal', '0.815'],
    ['interval', '0.849'],
    ['ratio', '0.797'],
  ])('agrees with the book on the %s level', (level, alpha) => {
    expect(codingAlpha(book, level)?.toFixed(3)).toBe(alpha);
  });

  it('takes names on the nominal level', () => {
    const named = book.map((row) => row.map((value) => (value === null ? null : `v${value}`)));
    expect(codingAlpha(named, 'nominal')).toBeCloseTo(codingAlpha(book, 'nominal') ?? 0, 14);
    expect(() => codingAlpha(named, 'ordinal')).toThrow(RangeError);
  });

  it.each<[string, Code[][]]>([
    ['nobody', []],
    ['one observer', [[1, 2, 3]]],
    [
      'no unit with two values',
      [
        [1, x],
        [x, 2],
      ],
    ],
    [
      'one value only',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('says nothing of %s', (_, data) => {
    expect(codingAlpha(data, 'nominal')).toBe(null);
  });

  it('needs two learners and a word that some marked', () => {
    expect([tokenAlpha([1, 0], 1), tokenAlpha([0, 0], 5), tokenAlpha([5, 5], 5), tokenAlpha([], 5)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('alpha of units', () => {
  it('agrees with Krippendorff 2004, p. 254', () => {
    const units = [
      [225, 70, 0, 'c'],
      [370, 30, 0, 'c'],
      [220, 80, 1, 'c'],
      [355, 20, 1, 'c'],
      [400, 20, 1, 'c'],
      [180, 60, 0, 'k'],
      [300, 50, 0, 'k'],
      [180, 60, 1, 'k'],
      [300, 50, 1, 'k'],
    ] as const;
    const { alpha, categories } = unitizingAlpha({
      begin: 150,
      length: 300,
      raters: 2,
      units: units.map(([offset, length, rater, category]) => ({ offset, length, rater, category })),
    });
    expect(categories['c']?.observed).toBeCloseTo(0.0144, 4);
    expect(categories['c']?.expected).toBeCloseTo(0.0532, 4);
    expect(categories['c']?.alpha).toBeCloseTo(0.7286, 3);
    expect(categories['k']?.alpha).toBe(1);
    expect(alpha).toBeCloseTo(0.8591, 3);
  });

  const study = (units: UnitizingStudy['units'], raters = 3): UnitizingStudy => ({
    begin: 0,
    length: 20,
    raters,
    units,
  });
  const unit = { rater: 0, category: 'X', offset: 0, length: 1 };

  it('says nothing without units or of one rater', () => {
    expect(unitizingAlpha(study([])).alpha).toBe(null);
    expect(unitizingAlpha(study([unit], 1)).alpha).toBe(null);
  });

  it('is 0 for a single unit and for units without length', () => {
    expect(unitizingAlpha(study([unit])).alpha).toBeCloseTo(0, 12);
    expect(unitizingAlpha(study([{ ...unit, offset: 5, length: 0 }])).alpha).toBe(0);
  });

  it('refuses units that overlap or leave the text', () => {
    expect(() => unitizingAlpha(study([unit, unit]))).toThrow('overlap');
    expect(() => unitizingAlpha(study([{ ...unit, offset: 20 }]))).toThrow('after the text');
  });
});

describe('classical test theory', () => {
  it('analyses a small test as by hand', () => {
    // Totals 3, 2, 1, 0: s²_T = 5/3, Σs² = 1/4 + 1/3 + 1/4.
    const columns = [
      [1, 1, 1, 0],
      [1, 1, 0, 0],
      [1, 0, 0, 0],
    ];
    const { items, alpha, totalSd, sem } = analyseItems(columns);
    expect(alpha).toBeCloseTo(1.5 * (1 - 5 / 6 / (5 / 3)), 12);
    expect(kr20(columns)).toBeCloseTo(0.75, 12);
    expect(totalSd).toBeCloseTo(Math.sqrt(5 / 3), 12);
    expect(sem).toBeCloseTo(Math.sqrt(5 / 3) / 2, 12);
    expect(items.map(({ difficulty }) => difficulty)).toEqual([0.75, 0.5, 0.25]);
    expect(items[1]?.itemRest).toBeCloseTo(1 / Math.sqrt(2), 12);
  });

  it.each([
    [
      'fewer than three learners',
      [
        [1, 0],
        [1, 0],
      ],
    ],
    ['one item', [[1, 0, 1]]],
    [
      'equal totals',
      [
        [0.1, 0.2, 0.3],
        [0.3, 0.2, 0.1],
      ],
    ],
    ['no items', []],
  ])('has no alpha for %s', (_, columns) => {
    expect([cronbachAlpha(columns), kr20(columns)]).toEqual([null, null]);
    expect(analyseItems(columns).sem).toBe(null);
  });

  it('has no KR-20 for partial credit', () => {
    expect(
      kr20([
        [1, 0.5, 0],
        [1, 1, 0],
      ]),
    ).toBe(null);
  });

  it('has no interval without an alpha', () => {
    expect(feldtInterval(null, 30, 8)).toBe(null);
  });

  it('does not correlate what does not vary, not even by rounding', () => {
    expect(correlation([0.1 + 0.2, 0.3, 0.3], [1, 2, 3])).toBe(null);
    expect(correlation([1, 2], [1, 2])).toBe(null);
  });

  it('shares the places of a group among those who tie at its border', () => {
    // Upper two of 9, 5, 5, 5, 1: the first, and a third of each of those with 5. Lower two: the last, likewise.
    const groups = upperLowerGroups([9, 5, 5, 5, 1], 2);
    expect(groups.upper).toEqual([1, 1 / 3, 1 / 3, 1 / 3, 0]);
    expect(groups.lower).toEqual([0, 1 / 3, 1 / 3, 1 / 3, 1]);
    expect(upperLowerDifference([1, 1, 0, 0, 0], groups)).toBeCloseTo(0.5, 12);
  });

  it('does not let rounding decide a tie', () => {
    expect(upperLowerGroups([0.1 + 0.2, 0.3, 0], 1).upper).toEqual([0.5, 0.5, 0]);
  });

  it('takes 27 % to the nearest learner, at least one', () => {
    expect([1, 2, 10, 24, 26, 100].map(size27)).toEqual([1, 1, 3, 6, 7, 27]);
    expect(upperLowerDifference([], upperLowerGroups([], 1))).toBe(null);
  });
});

describe('span overlap', () => {
  it('joins stretches that overlap, not those that touch', () => {
    const overlap = spanOverlap(
      [
        { start: 0, end: 6 },
        { start: 4, end: 10 },
      ],
      [
        { start: 0, end: 5 },
        { start: 5, end: 10 },
      ],
    );
    expect(overlap.key).toEqual([{ start: 0, end: 10 }]);
    expect(overlap.submitted).toHaveLength(2);
    expect([overlap.precision, overlap.recall, overlap.f1]).toEqual([1, 1, 1]);
  });

  it('takes nothing for nothing as perfect, and one side alone as worthless', () => {
    const span = { start: 0, end: 5 };
    expect([spanOverlap([], []).f1, spanOverlap([span], []).f1, spanOverlap([], [span]).f1]).toEqual([
      1, 0, 0,
    ]);
    expect(spanOverlap([], []).precision).toBe(0);
  });

  it('refuses an empty stretch', () => {
    expect(() => spanOverlap([{ start: 3, end: 3 }], [])).toThrow(RangeError);
  });
});
