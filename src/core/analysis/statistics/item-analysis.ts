import { type Interval, correlation, isConstant, mean, variance } from './basics.ts';
import { fQuantile } from './distributions.ts';

/** One item of a test by classical test theory (docs/formulas.md#items-of-a-test). */
interface ItemStatistics {
  /** Mean score: the easier, the higher. */
  readonly difficulty: number | null;
  /** Correlation with the total, which holds the item itself. */
  readonly itemTotal: number | null;
  /** Correlation with the total of the other items: the discrimination to look at. */
  readonly itemRest: number | null;
  readonly alphaIfDeleted: number | null;
}

/** A test by classical test theory. */
export interface TestStatistics {
  readonly learners: number;
  readonly items: readonly ItemStatistics[];
  readonly alpha: number | null;
  readonly alphaInterval: Interval | null;
  readonly kr20: number | null;
  readonly totalSd: number | null;
  /** s_T·√(1 − α): how far a total would be from that on another such test. */
  readonly sem: number | null;
}

/**
 * Analyses columns of scores. What needs a variance that is not there is `null`, and so is everything but means for fewer
 * than three learners. O(n·k²) for k items, because each is left out once.
 */
export function analyseItems(columns: ScoreColumns): TestStatistics {
  const totals = totalsOf(columns);
  const alpha = cronbachAlpha(columns);
  const totalSd = totals.length < 3 ? null : Math.sqrt(variance(totals));
  return {
    learners: totals.length,
    items: columns.map((column, position) => ({
      difficulty: mean(column),
      itemTotal: correlation(column, totals),
      itemRest: correlation(
        column,
        totals.map((total, learner) => total - (column[learner] ?? 0)),
      ),
      alphaIfDeleted: cronbachAlpha(columns.toSpliced(position, 1)),
    })),
    alpha,
    alphaInterval: feldtInterval(alpha, totals.length, columns.length),
    kr20: kr20(columns),
    totalSd,
    sem: standardError(totalSd, alpha),
  };
}

/** s_T·√(1 − α); `null` without an α. */
export function standardError(totalSd: number | null, alpha: number | null): number | null {
  return totalSd === null || alpha === null ? null : totalSd * Math.sqrt(1 - alpha);
}

/** A test as its items: each a column of scores, one a learner, all in the same order of learners. */
export type ScoreColumns = readonly (readonly number[])[];

/** Each learner's total over the columns. */
export function totalsOf(columns: ScoreColumns): number[] {
  const learners = columns[0]?.length ?? 0;
  return Array.from({ length: learners }, (_, learner) =>
    columns.reduce((total, column) => total + (column[learner] ?? 0), 0),
  );
}

/**
 * Cronbach's α = k/(k−1)·(1 − Σs²/s²_T) (docs/formulas.md#items-of-a-test), at most 1, may be below 0. `null` for fewer
 * than two items, fewer than three learners, or where all have the same total.
 */
export function cronbachAlpha(columns: ScoreColumns): number | null {
  const k = columns.length;
  const totals = totalsOf(columns);
  if (k < 2 || totals.length < 3 || isConstant(totals)) return null;
  const apart = columns.reduce((sum, column) => sum + variance(column), 0);
  return (k / (k - 1)) * (1 - apart / variance(totals));
}

/**
 * KR-20: the same for items scored 0 or 1, from the shares of right answers and the population variance of the totals; it
 * equals α. `null` as for α and where a score is neither.
 */
export function kr20(columns: ScoreColumns): number | null {
  const k = columns.length;
  const totals = totalsOf(columns);
  const n = totals.length;
  const isDichotomous = columns.every((column) =>
    column.every((score): boolean => score === 0 || score === 1),
  );
  if (k < 2 || n < 3 || !isDichotomous || isConstant(totals)) return null;
  const apart = columns.reduce((sum, column) => {
    const right = column.reduce((count, score) => count + score, 0) / n;
    return sum + right * (1 - right);
  }, 0);
  return (k / (k - 1)) * (1 - apart / ((variance(totals) * (n - 1)) / n));
}

/**
 * Feldt's (1965) 95 % interval of α: 1 − (1−α)·F at .975 and .025 with n−1 and (n−1)(k−1) degrees of freedom. `null`
 * without an α.
 */
export function feldtInterval(alpha: number | null, learners: number, items: number): Interval | null {
  if (alpha === null || learners < 2 || items < 2) return null;
  const above = learners - 1;
  const below = (learners - 1) * (items - 1);
  return [1 - (1 - alpha) * fQuantile(0.975, above, below), 1 - (1 - alpha) * fQuantile(0.025, above, below)];
}

/** Totals closer than this are equal: rounding must not decide who is in a group. */
const tolerance = 1e-9;

/** How much of each learner is in the upper and in the lower group, 0..1. Each side adds up to `size`. */
export interface Groups {
  readonly size: number;
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

/** The size of Kelley's (1939) groups: 27 % of the learners, to the nearest whole number, at least one. */
export function size27(learners: number): number {
  return Math.max(1, Math.round(0.27 * learners));
}

/** Half of the learners, rounded up. */
export function size50(learners: number): number {
  return Math.max(1, Math.ceil(learners / 2));
}

/**
 * The `size` learners with the highest totals and those with the lowest. Learners who tie at a border share the places
 * that are left equally (docs/formulas.md#upper-and-lower-groups), so their order does not matter. O(n log n).
 */
export function upperLowerGroups(totals: readonly number[], size: number): Groups {
  return {
    size,
    upper: topShares(totals, size),
    lower: topShares(
      totals.map((total) => -total),
      size,
    ),
  };
}

/** D: the mean score of the upper group less that of the lower. `null` without learners. */
export function upperLowerDifference(
  scores: readonly number[],
  { size, upper, lower }: Groups,
): number | null {
  if (scores.length === 0) return null;
  return (weighted(scores, upper) - weighted(scores, lower)) / size;
}

function topShares(totals: readonly number[], size: number): number[] {
  const order = [...totals.keys()].toSorted((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const border = totals[order[Math.min(size, order.length) - 1] ?? 0] ?? 0;
  const above = totals.filter((total) => total > border + tolerance).length;
  const tied = totals.filter((total) => Math.abs(total - border) <= tolerance).length;
  const share = Math.min(1, (size - above) / tied);
  return totals.map((total) => {
    if (total > border + tolerance) return 1;
    return total >= border - tolerance ? share : 0;
  });
}

function weighted(scores: readonly number[], shares: readonly number[]): number {
  return scores.reduce((sum, score, position) => sum + score * (shares[position] ?? 0), 0);
}
