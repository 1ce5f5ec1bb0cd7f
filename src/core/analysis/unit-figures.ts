import { spanLength } from '../text/span.ts';
import { discriminationOf, rate, type Discrimination } from './annotation-figures.ts';
import type { ClassTable } from './class-table.ts';
import { countNames } from './count-names.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { size50, upperLowerGroups } from './upper-lower.ts';

/** What a class made of one decoy or near-miss. Its score is 1 less the charged share, so that higher is better. */
export interface UnitFigures extends Discrimination {
  readonly id: string;
  readonly kind: 'decoy' | 'near-miss';
  readonly learners: number;
  /** Learners who were charged for θ or more of it. */
  readonly falseFlags: number;
  readonly falseFlagRate: number | null;
  readonly falseFlagInterval: Interval | null;
  /** The names they gave it. */
  readonly given: Readonly<Record<string, number>>;
  /** The share of the half with most points who flagged it. */
  readonly flaggedByAbleHalf: number | null;
}

/** The figures of every decoy, then of every near-miss. O(n·K). */
export function unitFigures(table: ClassTable): UnitFigures[] {
  const { key, learners, points, spared } = table;
  const { decoyWeight } = key.prepared.params;
  const half = upperLowerGroups(points, size50(learners.length));
  return key.units.map(({ id, kind, span }, unit) => {
    const scores = spared[unit] ?? [];
    const price = key.prepared.price.c * (kind === 'decoy' ? decoyWeight : 1) * spanLength(span);
    const rest = points.map((total, learner) => total + price * (1 - (scores[learner] ?? 1)));
    const names = learners.map(({ flagged }) => flagged[unit] ?? null);
    const falseFlags = names.filter((name) => name !== null).length;
    const able = half.upper.reduce((sum, share, learner) => sum + (names[learner] === null ? 0 : share), 0);
    return {
      id,
      kind,
      learners: learners.length,
      falseFlags,
      falseFlagRate: rate(falseFlags, learners.length),
      falseFlagInterval: wilsonInterval(falseFlags, learners.length),
      given: countNames(names),
      flaggedByAbleHalf: learners.length === 0 ? null : able / half.size,
      ...discriminationOf(scores, rest, table),
    };
  });
}
