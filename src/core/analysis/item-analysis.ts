import { correlation } from './correlation.ts';
import { variance } from './variance.ts';
import { cronbachAlpha, feldtInterval, kr20, totalsOf, type ScoreColumns } from './cronbach-alpha.ts';
import type { Interval } from './interval.ts';
import { mean } from './mean.ts';

/** One item of a test by classical test theory (scoring.md a8). */
export interface ItemStatistics {
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
