import type { ClassTable } from './class-table.ts';
import {
  type Interval,
  correlation,
  correlationInterval,
  countNames,
  mean,
  wilsonInterval,
} from '../statistics/basics.ts';
import { size50, upperLowerDifference, upperLowerGroups } from '../statistics/item-analysis.ts';
import { spanLength } from '../../text/span.ts';

/**
 * How one entry goes together with the rest of the work (docs/formulas.md#items-of-a-test). Grey it out under 30
 * learners.
 */
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
function discriminationOf(
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

/** What a class made of a passage that can be argued either way. The three counts add up to the learners. */
export interface ArguableFigures {
  readonly id: string;
  readonly technique: string;
  readonly learners: number;
  /** Learners who marked it under a name it accepts. */
  readonly accepted: number;
  /** Learners who were charged for words of it. */
  readonly misnamed: number;
  readonly left: number;
  /** The share who marked it, either way. */
  readonly markedRate: number | null;
}

/** The figures of every arguable annotation, in reporting order. */
export function arguableFigures({ key, learners }: ClassTable): ArguableFigures[] {
  return key.arguable.map(({ entry: { id }, technique }, position) => {
    const count = (answer: string) => learners.filter(({ arguable }) => arguable[position] === answer).length;
    const left = count('left');
    return {
      id,
      technique,
      learners: learners.length,
      accepted: count('accepted'),
      misnamed: count('misnamed'),
      left,
      markedRate: rate(learners.length - left, learners.length),
    };
  });
}

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
