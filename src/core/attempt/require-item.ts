import type { Attempt, AttemptItem } from './attempt.ts';

/** The learner's work on one item. Throws when the attempt has no such item: its items are fixed when it begins. */
export function requireItem(attempt: Attempt, itemId: string): AttemptItem {
  const item = attempt.items[itemId];
  if (item === undefined) throw new Error(`attempt ${attempt.id} has no item ${itemId}`);
  return item;
}
