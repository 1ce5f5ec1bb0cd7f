import type { Marking } from '../response/marking.ts';
import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/** The attempt with the learner's latest marking of an item. Throws when the attempt has no such item. */
export function withMarking(attempt: Attempt, itemId: string, marking: Marking, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({ ...item, marking }));
}
