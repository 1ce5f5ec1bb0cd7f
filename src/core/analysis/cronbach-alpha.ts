import { isConstant, variance } from './variance.ts';
import { fQuantile } from './f-quantile.ts';
import type { Interval } from './interval.ts';

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
 * Cronbach's α = k/(k−1)·(1 − Σs²/s²_T) (scoring.md a8), at most 1, may be below 0. `null` for fewer than two items, fewer
 * than three learners, or where all have the same total.
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
 * Feldt's (1965) 95 % interval of α: 1 − (1−α)·F at .975 and .025 with n−1 and (n−1)(k−1) degrees of freedom. `null` without
 * an α.
 */
export function feldtInterval(alpha: number | null, learners: number, items: number): Interval | null {
  if (alpha === null || learners < 2 || items < 2) return null;
  const above = learners - 1;
  const below = (learners - 1) * (items - 1);
  return [1 - (1 - alpha) * fQuantile(0.975, above, below), 1 - (1 - alpha) * fQuantile(0.025, above, below)];
}
