import { stepIds, type StepId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';

/** The step of this lesson that comes after `step`; `undefined` after the last. */
export function nextStep(steps: readonly StepId[], step: StepId): StepId | undefined {
  return inOrder(steps).find((candidate) => stepPosition(candidate) > stepPosition(step));
}

/** Whether the learner may go to a step: it is one of the lesson's, and they have been that far. Going back is always open. */
export function isStepOpen(steps: readonly StepId[], attempt: Attempt, step: StepId): boolean {
  return steps.includes(step) && stepPosition(step) <= stepPosition(attempt.furthest);
}

/** Whether the learner has been further than a step. */
export function isPast(attempt: Attempt, step: StepId): boolean {
  return stepIds.indexOf(attempt.furthest) > stepIds.indexOf(step);
}

/** The lesson's steps in the order they come in. */
export function inOrder(steps: readonly StepId[]): readonly StepId[] {
  return stepIds.filter((id) => steps.includes(id));
}

/** Where a step stands among all there can be, from 0. */
export function stepPosition(step: StepId): number {
  return stepIds.indexOf(step);
}
