import { normalQuantile } from '../../scoring/word-rule/score-words.ts';
import { betaQuantile, fQuantile } from './distributions.ts';

/** Pearson's r of pairs, −1..1. `null` for fewer than three pairs or where either side does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 3 || isConstant(x) || isConstant(y)) return null;
  const xMean = mean(x) ?? 0;
  const yMean = mean(y) ?? 0;
  let xSquares = 0;
  let ySquares = 0;
  let products = 0;
  for (let pair = 0; pair < x.length; pair += 1) {
    const dx = (x[pair] ?? 0) - xMean;
    const dy = (y[pair] ?? 0) - yMean;
    xSquares += dx * dx;
    ySquares += dy * dy;
    products += dx * dy;
  }
  return Math.min(1, Math.max(-1, products / Math.sqrt(xSquares * ySquares)));
}

/**
 * Fisher's 95 % interval of a correlation (docs/formulas.md#intervals-of-correlations): tanh(artanh r ± 1.96/√(n − 3)).
 * `null` without a correlation, for fewer than four pairs, and for ±1, where the formula has no width.
 */
export function correlationInterval(r: number | null, pairs: number): Interval | null {
  if (r === null || pairs < 4 || Math.abs(r) >= 1 - Number.EPSILON) return null;
  const [low, high] = normalInterval(Math.atanh(r), 1 / Math.sqrt(pairs - 3));
  return [Math.tanh(low), Math.tanh(high)];
}

/** How often each name occurs, names in string order; without those that are not there. */
export function countNames(names: readonly (string | null | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    if (name !== null && name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The two ends of a 95 % interval, the lower one first. */
export type Interval = readonly [low: number, high: number];

/** z(.975): how many standard errors a 95 % interval reaches to either side, 1.96. */
const z95 = normalQuantile(0.975);

/** `estimate` ± 1.96 standard errors. */
export function normalInterval(estimate: number, standardError: number): Interval {
  return [estimate - z95 * standardError, estimate + z95 * standardError];
}

/** A mean over learners with how far another such class might be from it. */
export interface MeanEstimate {
  readonly n: number;
  readonly mean: number;
  /** Student's t, 95 %. `null` for fewer than two learners. */
  readonly interval: Interval | null;
}

/**
 * The mean of one number a learner with mean ± t·s/√n. For a mean this standard error is also that of leaving out one
 * learner at a time (docs/formulas.md#means-over-learners). `null` of nobody.
 */
export function estimateMean(values: readonly number[]): MeanEstimate | null {
  const n = values.length;
  const estimate = mean(values);
  if (estimate === null) return null;
  if (n < 2) return { n, mean: estimate, interval: null };
  const reach = Math.sqrt((fQuantile(0.95, 1, n - 1) * variance(values)) / n);
  return { n, mean: estimate, interval: [estimate - reach, estimate + reach] };
}

/** The arithmetic mean; `null` of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Wilson's 95 % score interval of `count` out of `of` (docs/formulas.md#intervals-of-rates), the one to show: it stays
 * in 0..1 and holds up for few learners and for rates of 0 and 1. `null` out of none.
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = share + (z95 * z95) / (2 * of);
  const reach = z95 * Math.sqrt((share * (1 - share)) / of + (z95 * z95) / (4 * of * of));
  const scale = 1 + (z95 * z95) / of;
  const low = count === 0 ? 0 : (middle - reach) / scale;
  const high = count === of ? 1 : (middle + reach) / scale;
  return [low, high];
}

/**
 * Clopper and Pearson's 95 % interval: never covers less than it says, and so is wider than Wilson's. `null` out of none.
 */
export function clopperPearsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null;
  return [
    count === 0 ? 0 : betaQuantile(0.025, count, of - count + 1),
    count === of ? 1 : betaQuantile(0.975, count + 1, of - count),
  ];
}

/** Far below any difference of credits or points and far above what rounding does to a sum of them. */
const tolerance = 1e-9;

/** Whether all values are the same but for rounding, so that they do not vary. */
export function isConstant(values: readonly number[]): boolean {
  const [first] = values;
  return first === undefined || values.every((value) => Math.abs(value - first) <= tolerance);
}

/** s²: the sample variance, with n − 1; 0 where nothing varies. At least two values. */
export function variance(values: readonly number[]): number {
  if (isConstant(values)) return 0;
  const middle = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
