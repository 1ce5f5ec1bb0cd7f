import type { StepId } from '../lesson/lesson-schema.ts';
import { isSectionAhead } from '../text/open-section.ts';
import type { Span } from '../text/span.ts';
import type { Attempt } from './attempt.ts';
import { requireItem } from './require-item.ts';
import { nextStep } from './step-order.ts';

/**
 * The step a learner goes on to; `undefined` after the last. What follows the second look gives answers away, so there
 * is no way on from it until they are shown; once they are, there is nothing to look for and it is passed over. Of a text
 * that is marked by `sections`, the last one is checked by going on from marking: until it is open, there is no way on.
 */
export function stepAhead(
  steps: readonly StepId[],
  attempt: Attempt,
  itemId: string,
  sections: readonly Span[] = [],
): StepId | undefined {
  const { revealedAt, tries, closedTo = 0 } = requireItem(attempt, itemId);
  const isRevealed = revealedAt !== undefined;
  if (attempt.step === 'second-look' && !isRevealed) return undefined;
  if (attempt.step === 'mark' && tries.length === 0 && isSectionAhead(sections, closedTo)) return undefined;
  return nextStep(isRevealed ? steps.filter((step) => step !== 'second-look') : steps, attempt.step);
}
