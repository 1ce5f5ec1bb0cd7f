import type { Attempt } from './attempt.ts';
import { isSameResponse } from '../response/is-same-response.ts';
import { attemptLimits } from './attempt-limits.ts';
import { withItem } from './with-item.ts';

/**
 * The attempt with an item's marks checked. The time of the first check stays, and every try is kept as it stood: a
 * check of the same marks as last time, as after a reload, is no new try. Throws when the attempt has no such item.
 */
export function withCheck(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => {
    const { response } = item.marking;
    const last = item.tries.at(-1);
    const isSame = last !== undefined && isSameResponse(last, response);
    const isFull = item.tries.length >= attemptLimits.tries;
    const tries = isSame || isFull ? item.tries : [...item.tries, response];
    return { ...item, tries, checkedAt: item.checkedAt ?? now };
  });
}
