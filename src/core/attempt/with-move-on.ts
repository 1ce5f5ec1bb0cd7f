import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/** The attempt with the learner gone on from a passage of a form; the first time counts. */
export function withMoveOn(attempt: Attempt, itemId: string, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, movedOnAt: item.movedOnAt ?? now }));
}
