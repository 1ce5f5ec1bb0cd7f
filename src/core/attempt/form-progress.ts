import type { Attempt } from './attempt.ts';
import { requireItem } from './require-item.ts';

/** How far a learner is in a form, in passages. */
export interface FormProgress {
  /** The first passage they have not gone on from; the number of passages when they have gone on from all. */
  readonly place: number;
  /** Passages whose marks have been checked. */
  readonly checked: number;
  /** Whether all of them have. */
  readonly isDone: boolean;
}

/** Reads the progress in a form, given by its item ids in order. Throws when the attempt has no such item. */
export function formProgress(attempt: Attempt, itemIds: readonly string[]): FormProgress {
  const items = itemIds.map((id) => requireItem(attempt, id));
  const open = items.findIndex(({ movedOnAt }) => movedOnAt === undefined);
  const checked = items.filter(({ checkedAt }) => checkedAt !== undefined).length;
  return { place: open === -1 ? items.length : open, checked, isDone: checked === items.length };
}
