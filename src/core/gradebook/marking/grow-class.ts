import {
  addLearner,
  createClassAccumulator,
  type ClassAccumulator,
} from '../../analysis/class/class-accumulator.ts';
import type { ClassKey } from '../../analysis/class/class-key.ts';
import { type ClassReport, finishClass } from '../../analysis/class/passage-report.ts';
import { compareTries } from '../../analysis/class/compare-tries.ts';
import type { Steps } from '../../base/slices.ts';
import type { LongWork } from '../class-view.ts';

/** A learner who is in the figures. */
export interface CountedLearner {
  readonly id: string;
  readonly work: LongWork;
}

/** A class that grows: whoever comes after these is added to it. */
interface GrowingClass {
  /** The submissions that are in, in the order they came in. */
  readonly ids: string[];
  readonly firsts: ClassAccumulator;
  readonly bests: ClassAccumulator;
  hasBest: boolean;
  report?: ClassReport;
}

/** The class that was counted last by each key. */
const latestClasses = new WeakMap<ClassKey, GrowingClass>();

/**
 * What `classReport` says of these learners. Where the class has only grown since the last view, only those who came are
 * added. O(new learners) besides `finishClass`, which is a step.
 */
export function* growClass(classKey: ClassKey, learners: readonly CountedLearner[]): Steps<ClassReport> {
  const known = latestClasses.get(classKey);
  const growing = known !== undefined && isBeginning(known, learners) ? known : begin(classKey);
  const added = learners.slice(growing.ids.length);
  if (growing.report !== undefined && added.length === 0) return growing.report;
  // Until it is done nobody else adds to it: another view may be asked for between two steps.
  latestClasses.delete(classKey);
  for (const { id, work } of added) {
    addLearner(growing.firsts, id, work.first);
    addLearner(growing.bests, id, work.best ?? work.first);
    growing.ids.push(id);
    growing.hasBest ||= work.best !== undefined;
    yield;
  }
  growing.report = yield* finish(growing);
  latestClasses.set(classKey, growing);
  return growing.report;
}

function isBeginning(known: GrowingClass, learners: readonly CountedLearner[]): boolean {
  return known.ids.every((id, place) => learners[place]?.id === id);
}

function begin(classKey: ClassKey): GrowingClass {
  return {
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
