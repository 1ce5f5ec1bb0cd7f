import type { Attempt } from '../attempt/attempt.ts';
import { requireItem } from '../attempt/require-item.ts';

/** Whether a learner gave an answer to a short passage: it was checked, or they went on from it. */
export function isAnswered(attempt: Attempt, itemId: string): boolean {
  const { checkedAt, movedOnAt } = requireItem(attempt, itemId);
  return checkedAt !== undefined || movedOnAt !== undefined;
}
