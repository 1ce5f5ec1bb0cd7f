import type { Attempt } from './attempt.ts';
import { requireItem } from './require-item.ts';

/**
 * The attempt with an item's marks checked. The time of the first check stays when they are checked again.
 * Throws when the attempt has no such item.
 */
export function withCheck(attempt: Attempt, itemId: string, now: string): Attempt {
  const item = requireItem(attempt, itemId);
  const checked = { ...item, checkedAt: item.checkedAt ?? now };
  return { ...attempt, items: { ...attempt.items, [itemId]: checked }, updatedAt: now };
}
