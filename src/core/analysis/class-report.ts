import { addLearner, createClassAccumulator } from './class-accumulator.ts';
import type { ClassKey } from './class-key.ts';
import { compareTries, type TriesComparison } from './compare-tries.ts';
import { finishClass, type PassageReport } from './passage-report.ts';
import type { ScoredResponse } from './scored-response.ts';

/** One learner's work on a passage: the first try, and the best one where there was another. */
export interface LearnerTries {
  /** Unique in the class. */
  readonly id: string;
  readonly first: ScoredResponse;
  readonly best?: ScoredResponse;
}

/** A class's work on one passage. */
export interface ClassReport {
  /** The first tries: what to judge passages and key by. */
  readonly first: PassageReport;
  /** The best tries, first ones where there was no other; `null` where nobody had another. */
  readonly best: PassageReport | null;
  /** From first to best; `null` likewise. */
  readonly change: TriesComparison | null;
}

/**
 * Everything about a class in one plain object, for a page, a worker and the command line alike. To show figures while work comes in,
 * use `addLearner` and `finishClass` yourself. O(n·(M log M + K) + n log n + words · names) for n learners with M marks.
 */
export function classReport(key: ClassKey, learners: readonly LearnerTries[]): ClassReport {
  const firsts = createClassAccumulator(key);
  for (const { id, first } of learners) addLearner(firsts, id, first);
  const first = finishClass(firsts);
  if (learners.every(({ best }) => best === undefined)) return { first, best: null, change: null };
  const bests = createClassAccumulator(key);
  for (const learner of learners) addLearner(bests, learner.id, learner.best ?? learner.first);
  const best = finishClass(bests);
  return { first, best, change: compareTries(first.learners, best.learners) };
}
