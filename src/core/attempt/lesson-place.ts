import type { StepId } from '../lesson/steps.ts';

/** Where a learner is in a lesson, as an address says it. */
export interface LessonPlace {
  readonly step: StepId;
  /** Which short passage of the step is shown, from 1; left out where none is. */
  readonly passage?: number;
}

export function isSamePlace(one: LessonPlace, other: LessonPlace): boolean {
  return one.step === other.step && one.passage === other.passage;
}
