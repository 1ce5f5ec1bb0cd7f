import { addLearner, createClassAccumulator } from '../analysis/class-accumulator.ts';
import type { ClassKey } from '../analysis/class-key.ts';
import type { ClassReport } from '../analysis/class-report.ts';
import { compareTries } from '../analysis/compare-tries.ts';
import { finishClass } from '../analysis/passage-report.ts';
import type { Steps } from '../steps.ts';
import type { GradebookCache, GrowingClass } from './gradebook-cache.ts';
import type { LongWork } from './learner-work.ts';

/** A learner who is in the figures. */
export interface CountedLearner {
  readonly id: string;
  readonly work: LongWork;
}

/**
 * What `classReport` says of these learners. Where the class has only grown since the last view, only those who came are
 * added. O(new learners) besides `finishClass`, which is a step.
 */
export function* growClass(
  classKey: ClassKey,
  learners: readonly CountedLearner[],
  cache: GradebookCache,
): Steps<ClassReport> {
  const known = cache.growing;
  const growing = known !== undefined && isBeginning(known, classKey, learners) ? known : begin(classKey);
  const added = learners.slice(growing.ids.length);
  if (growing.report !== undefined && added.length === 0) return growing.report;
  cache.growing = growing;
  delete growing.report;
  for (const { id, work } of added) {
    addLearner(growing.firsts, id, work.first);
    addLearner(growing.bests, id, work.best ?? work.first);
    growing.ids.push(id);
    growing.hasBest ||= work.best !== undefined;
    yield;
  }
  growing.report = yield* finish(growing);
  return growing.report;
}

function isBeginning(known: GrowingClass, classKey: ClassKey, learners: readonly CountedLearner[]): boolean {
  return known.classKey === classKey && known.ids.every((id, place) => learners[place]?.id === id);
}

function begin(classKey: ClassKey): GrowingClass {
  return {
    classKey,
    ids: [],
    firsts: createClassAccumulator(classKey),
    bests: createClassAccumulator(classKey),
    hasBest: false,
  };
}

function* finish({ firsts, bests, hasBest }: GrowingClass): Steps<ClassReport> {
  const first = finishClass(firsts);
  if (!hasBest) return { first, best: null, change: null };
  yield;
  const best = finishClass(bests);
  yield;
  return { first, best, change: compareTries(first.learners, best.learners) };
}
