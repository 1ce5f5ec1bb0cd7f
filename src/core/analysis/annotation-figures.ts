import type { ClassTable } from './class-table.ts';
import { correlation, correlationInterval } from './correlation.ts';
import { countNames } from './count-names.ts';
import type { Interval } from './interval.ts';
import { mean } from './mean.ts';
import { wilsonInterval } from './proportion-interval.ts';
import { upperLowerDifference } from './upper-lower.ts';

/** How one entry goes together with the rest of the work (scoring.md a8, c6). Grey it out under 30 learners. */
export interface Discrimination {
  /** Correlation with the points for everything else. Below 0: those who do well elsewhere do badly here. */
  readonly itemRest: number | null;
  readonly itemRestInterval: Interval | null;
  /** D: the mean of the upper 27 % less that of the lower. */
  readonly upperLower: number | null;
}

/** What a class made of one scored annotation. */
export interface AnnotationFigures extends Discrimination {
  readonly id: string;
  readonly technique: string;
  readonly learners: number;
  /** Mean credit, 0..1. */
  readonly meanCredit: number | null;
  /** Mean share of the core found, 0..1. */
  readonly meanFound: number | null;
  /** Learners who found τ or more of the core. */
  readonly hits: number;
  readonly hitRate: number | null;
  readonly hitInterval: Interval | null;
  /** Of those, the ones who gave a name it accepts. */
  readonly named: number;
  readonly namedRate: number | null;
  readonly namedInterval: Interval | null;
  /** The names that those who found it gave. */
  readonly given: Readonly<Record<string, number>>;
  /** Learners who found less of it, but something. */
  readonly partly: number;
}

/** The figures of every scored annotation, in reporting order. O(n·K). */
export function annotationFigures(table: ClassTable): AnnotationFigures[] {
  const { key, learners, points, credits } = table;
  const { tau } = key.prepared.params;
  return key.annotations.map(({ entry: { id, position, weight }, technique }, column) => {
    const credit = credits[column] ?? [];
    const found = learners.map(({ score }) => score.entries.found[position] ?? 0);
    const finders = learners.filter((_, learner) => (found[learner] ?? 0) >= tau);
    const hits = finders.length;
    const named = finders.filter(({ score }) => (score.entries.named[position] ?? 0) > 0).length;
    const rest = points.map((total, learner) => total - weight * (credit[learner] ?? 0));
    return {
      id,
      technique,
      learners: learners.length,
      meanCredit: mean(credit),
      meanFound: mean(found),
      hits,
      hitRate: rate(hits, learners.length),
      hitInterval: wilsonInterval(hits, learners.length),
      named,
      namedRate: rate(named, hits),
      namedInterval: wilsonInterval(named, hits),
      given: countNames(finders.map(({ score }) => score.entries.assigned[position])),
      partly: found.filter((share) => share > 0 && share < tau).length,
      ...discriminationOf(credit, rest, table),
    };
  });
}

/** The discrimination of one column of scores, given each learner's points without it. */
export function discriminationOf(
  scores: readonly number[],
  rest: readonly number[],
  { groups }: Pick<ClassTable, 'groups'>,
): Discrimination {
  const itemRest = correlation(scores, rest);
  return {
    itemRest,
    itemRestInterval: correlationInterval(itemRest, scores.length),
    upperLower: upperLowerDifference(scores, groups),
  };
}

/** `count / of`; `null` of none. */
export function rate(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
