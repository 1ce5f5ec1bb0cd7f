import { attemptLimits } from './attempt-limits.ts';
import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/**
 * The attempt with the learner's objection to one outcome, in place of an earlier one to the same; an empty reason takes
 * it back. What is beyond `attemptLimits` is cut, or left out when there are too many.
 */
export function withDisagreement(
  attempt: Attempt,
  itemId: string,
  { outcome, reason }: { readonly outcome: string; readonly reason: string },
  now: string,
): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const others = item.disagreements.filter((other) => other.outcome !== outcome);
    const kept = reason.trim().slice(0, attemptLimits.disagreementReason);
    if (kept === '') return { ...item, disagreements: others };
    if (others.length >= attemptLimits.disagreements) return item;
    return { ...item, disagreements: [...others, { outcome, reason: kept, at: now }] };
  });
}
