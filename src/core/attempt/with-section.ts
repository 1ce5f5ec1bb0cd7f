import { closeHistory } from '../response/close-history.ts';
import type { Attempt } from './attempt.ts';
import { withItem } from './with-item.ts';

/**
 * The attempt with the text of an item closed up to `closedTo`, as after a section was checked; never less than before.
 * What was done to the marks so far can no longer be undone.
 */
export function withSection(attempt: Attempt, itemId: string, closedTo: number, now: string): Attempt {
  return withItem(attempt, itemId, now, (item) => ({
    ...item,
    marking: closeHistory(item.marking),
    closedTo: Math.max(item.closedTo ?? 0, closedTo),
  }));
}
