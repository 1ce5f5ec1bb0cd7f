import type { Attempt, AttemptItem } from './attempt.ts';
import { requireItem } from './require-item.ts';

/** The attempt with one item's work changed, and nothing else. Throws when the attempt has no such item. */
export function withItem(
  attempt: Attempt,
  itemId: string,
  now: string,
  change: (item: AttemptItem) => AttemptItem,
): Attempt {
  const item = change(requireItem(attempt, itemId));
  return { ...attempt, items: { ...attempt.items, [itemId]: item }, updatedAt: now };
}
