import type { StepId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';
import { requireItem } from './require-item.ts';
import { nextStep } from './step-order.ts';

/**
 * The step a learner goes on to; `undefined` after the last. What follows the second look gives answers away, so there
 * is no way on from it until they are shown; once they are, there is nothing to look for and it is passed over.
 */
export function stepAhead(steps: readonly StepId[], attempt: Attempt, itemId: string): StepId | undefined {
  const isRevealed = requireItem(attempt, itemId).revealedAt !== undefined;
  if (attempt.step === 'second-look' && !isRevealed) return undefined;
  return nextStep(isRevealed ? steps.filter((step) => step !== 'second-look') : steps, attempt.step);
}
