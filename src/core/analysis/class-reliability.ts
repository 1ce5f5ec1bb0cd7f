import type { ClassTable } from './class-table.ts';
import { variance } from './variance.ts';
import { cronbachAlpha, feldtInterval, totalsOf } from './cronbach-alpha.ts';
import type { Interval } from './interval.ts';
import { standardError } from './item-analysis.ts';

/** How far the entries of one text measure one thing. Descriptive only: it says nothing about another text. */
export interface ClassReliability {
  readonly learners: number;
  /** Scored annotations and decoys. */
  readonly entries: number;
  readonly alpha: number | null;
  /** Feldt, 95 %. */
  readonly interval: Interval | null;
  /** Standard error of measurement, in items. */
  readonly sem: number | null;
}

/**
 * Cronbach's α over the credits of the annotations and the spared shares of the decoys (scoring.md c6). Entries that share a
 * sentence depend on each other and make it look better than it is.
 */
export function classReliability({ key, learners, credits, spared }: ClassTable): ClassReliability {
  const columns = [...credits, ...spared.filter((_, unit) => key.units[unit]?.kind === 'decoy')];
  const alpha = cronbachAlpha(columns);
  const totalSd = alpha === null ? null : Math.sqrt(variance(totalsOf(columns)));
  return {
    learners: learners.length,
    entries: columns.length,
    alpha,
    interval: feldtInterval(alpha, learners.length, columns.length),
    sem: standardError(totalSd, alpha),
  };
}
