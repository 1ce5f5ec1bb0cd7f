import * as v from 'valibot';
import { binaryAgreement, codingAlpha } from '../../core/analysis/statistics/agreement.ts';
import { brierScore, detectSignals } from '../../core/analysis/statistics/signal-detection.ts';
import { clopperPearsonInterval, wilsonInterval } from '../../core/analysis/statistics/basics.ts';
import { createCaseFormat, expectedBeside } from './case-format.ts';

const countField = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0));
const expectedField = v.record(v.string(), v.unknown());

/** `proportion_ci.json`: intervals of x out of n. */
export const proportionFormat = createCaseFormat({
  kind: 'intervals of proportions',
  fields: ['x', 'n'],
  schema: v.looseObject({ x: countField, n: countField }),
  expectedOf: (value) => expectedBeside(value, ['x', 'n']),
  compute: ({ x, n }) => ({
    wilson95: wilsonInterval(x, n),
    clopper_pearson95: clopperPearsonInterval(x, n),
  }),
});

/** `signal_detection.json`: sensitivity and bias from four counts. */
export const signalDetectionFormat = createCaseFormat({
  kind: 'signal detection',
  fields: ['hits', 'misses', 'false_alarms', 'correct_rejections'],
  schema: v.object({
    hits: countField,
    misses: countField,
    false_alarms: countField,
    correct_rejections: countField,
    expected: expectedField,
  }),
  expectedOf: ({ expected }) => expected,
  compute: ({ hits, misses, false_alarms, correct_rejections }) => {
    const flaws = hits + misses;
    const decoys = false_alarms + correct_rejections;
    const detection = detectSignals({ hits, flaws, falseAlarms: false_alarms, decoys });
    return {
      hit_rate_loglinear: detection?.hitRate,
      fa_rate_loglinear: detection?.falseAlarmRate,
      dprime: detection?.dPrime,
      var_dprime: detection?.dPrimeVariance,
      dprime_ci95: detection?.dPrimeInterval,
      c: detection?.c,
      var_c: detection?.cVariance,
      c_ci95: detection?.cInterval,
      ln_beta: detection?.lnBeta,
      auc_equal_variance: detection?.area,
      A_prime: detection?.aPrime,
      Pr: detection?.Pr,
      Br: detection?.Br,
      informedness_raw: detection?.informedness,
    };
  },
});

/** `brier.json`: said confidence against what was right. */
export const brierFormat = createCaseFormat({
  kind: 'Brier scores',
  fields: ['forecast', 'outcome'],
  schema: v.pipe(
    v.looseObject({ forecast: v.array(v.number()), outcome: v.array(v.picklist([0, 1])) }),
    v.check(({ forecast, outcome }) => forecast.length === outcome.length, 'as many forecasts as outcomes'),
  ),
  expectedOf: (value) => expectedBeside(value, ['forecast', 'outcome']),
  compute: ({ forecast, outcome }) => {
    const score = brierScore(
      forecast.map((confidence, position) => ({ confidence, isRight: outcome[position] === 1 })),
    );
    return {
      brier: score?.brier,
      reliability: score?.reliability,
      resolution: score?.resolution,
      uncertainty: score?.uncertainty,
      mean_confidence: score?.meanConfidence,
      overconfidence: score?.overconfidence,
    };
  },
});

/** `mcc_kappa_f1.json`: agreement of two yes-or-no judgements. */
export const binaryAgreementFormat = createCaseFormat({
  kind: 'MCC, kappa and F1',
  fields: ['tp', 'fp', 'fn', 'tn'],
  schema: v.looseObject({ tp: countField, fp: countField, fn: countField, tn: countField }),
  expectedOf: (value) => expectedBeside(value, ['tp', 'fp', 'fn', 'tn']),
  compute: ({ tp, fp, fn, tn }) => ({
    ...binaryAgreement({ truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn }),
  }),
});

/** `krippendorff_alpha_coding.json`: α of coded units. */
export const codingAlphaFormat = createCaseFormat({
  kind: 'alpha of coded units',
  fields: ['data', 'level'],
  schema: v.looseObject({
    data: v.array(v.array(v.union([v.number(), v.string(), v.null()]))),
    level: v.picklist(['nominal', 'ordinal', 'interval', 'ratio']),
  }),
  expectedOf: (value) => expectedBeside(value, ['data', 'level']),
  compute: ({ data, level }) => ({ alpha: codingAlpha(data, level) }),
});
