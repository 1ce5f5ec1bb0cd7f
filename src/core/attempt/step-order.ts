import { stepIds, type StepId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';

/** The step of this lesson that comes after `step`; `undefined` after the last. */
export function nextStep(steps: readonly StepId[], step: StepId): StepId | undefined {
  return inOrder(steps).find((candidate) => stepIds.indexOf(candidate) > stepIds.indexOf(step));
}

/** Whether the learner may go to a step: it is one of the lesson's, and they have been that far. Going back is always open. */
export function isStepOpen(steps: readonly StepId[], attempt: Attempt, step: StepId): boolean {
  return steps.includes(step) && stepIds.indexOf(step) <= stepIds.indexOf(attempt.furthest);
}

/** Whether the learner has been further than a step. */
export function isPast(attempt: Attempt, step: StepId): boolean {
  return stepIds.indexOf(attempt.furthest) > stepIds.indexOf(step);
}

/** The lesson's steps in the order they come in. */
export function inOrder(steps: readonly StepId[]): readonly StepId[] {
  return stepIds.filter((id) => steps.includes(id));
}
