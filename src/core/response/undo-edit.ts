import { applyEdit } from './apply-edit.ts';
import { invertEdit } from './invert-edit.ts';
import type { Marking } from './marking.ts';

/** Takes back the last edit; gives the same marking back when there is none. A removed label returns to its old place. */
export function undoEdit(marking: Marking): Marking {
  const { done, undone } = marking.history;
  const edit = done.at(-1);
  if (edit === undefined) return marking;
  return {
    ...marking,
    response: applyEdit(marking.response, invertEdit(edit)),
    history: { done: done.slice(0, -1), undone: [...undone, edit] },
  };
}
