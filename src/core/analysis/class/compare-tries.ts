import { fewestLearners } from './class-table.ts';
import type { LearnerFigures } from './learner-figures.ts';
import { type MeanEstimate, estimateMean, mean } from '../statistics/basics.ts';

/** What is compared between two pieces of work. */
export const comparedMeasures = [
  'raw',
  'foundRate',
  'namingRate',
  'overflagRate',
  'Pr',
  'dPrime',
  'c',
] as const;

/** One of them. */
type ComparedMeasure = (typeof comparedMeasures)[number];

/** One measure of the learners who have it both times. */
interface MeasureChange {
  readonly before: number | null;
  readonly after: number | null;
  /** Mean of each learner's change, with Student's t; `null` without such learners. */
  readonly change: MeanEstimate | null;
}

/** Two pieces of work of the same learners side by side: form A and form B, or first and best try. */
export interface TriesComparison {
  /** Learners who are in both. */
  readonly learners: number;
  readonly measures: Readonly<Record<ComparedMeasure, MeasureChange>>;
  /** Whether flaws are told from decoys better: Pr, where its interval leaves out 0. */
  readonly discrimination: 'better' | 'worse' | 'not-shown';
  /**
   * Whether anything is flagged more readily: c, likewise. A rise in finds with this alone is a shift of criterion, not
   * learning.
   */
  readonly flagging: 'more-readily' | 'more-sparingly' | 'not-shown';
}

/**
 * Compares learners with themselves, paired by id; concludes nothing under 10 learners. Two forms are comparable
 * only as far as their flaws and decoys are; a best try came after feedback and shows no learning.
 */
export function compareTries(
  before: readonly LearnerFigures[],
  after: readonly LearnerFigures[],
): TriesComparison {
  const later = new Map(after.map((learner) => [learner.id, learner]));
  const pairs = before.flatMap((first): Pair[] => {
    const second = later.get(first.id);
    return second === undefined ? [] : [[first, second]];
  });
  const measures = {
    raw: changeOf(pairs, 'raw'),
    foundRate: changeOf(pairs, 'foundRate'),
    namingRate: changeOf(pairs, 'namingRate'),
    overflagRate: changeOf(pairs, 'overflagRate'),
    Pr: changeOf(pairs, 'Pr'),
    dPrime: changeOf(pairs, 'dPrime'),
    c: changeOf(pairs, 'c'),
  };
  const told = directionOf(measures.Pr);
  const leaning = directionOf(measures.c);
  return {
    learners: pairs.length,
    measures,
    discrimination: told === 0 ? 'not-shown' : told > 0 ? 'better' : 'worse',
    flagging: leaning === 0 ? 'not-shown' : leaning < 0 ? 'more-readily' : 'more-sparingly',
  };
}

type Pair = readonly [before: LearnerFigures, after: LearnerFigures];

function changeOf(pairs: readonly Pair[], measure: ComparedMeasure): MeasureChange {
  const values = pairs.flatMap(([first, second]): [number, number][] => {
    const before = first[measure];
    const after = second[measure];
    return before === null || after === null ? [] : [[before, after]];
  });
  return {
    before: mean(values.map(([before]) => before)),
    after: mean(values.map(([, after]) => after)),
    change: estimateMean(values.map(([before, after]) => after - before)),
  };
}

/** 1 or −1 where the whole interval of a change lies on one side of 0, else 0. */
function directionOf({ change }: MeasureChange): number {
  if (change === null || change.interval === null || change.n < fewestLearners) return 0;
  const [low, high] = change.interval;
  return low > 0 ? 1 : -Number(high < 0);
}
