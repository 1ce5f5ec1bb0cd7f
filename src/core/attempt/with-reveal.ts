import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/** The attempt with every answer of an item shown to the learner; the first time counts. */
export function withReveal(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, revealedAt: item.revealedAt ?? now }));
}
