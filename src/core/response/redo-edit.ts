import { applyEdit } from './apply-edit.ts';
import type { Marking } from './marking.ts';

/** Does again what was undone last; gives the same marking back when there is nothing to redo. */
export function redoEdit(marking: Marking): Marking {
  const { done, undone } = marking.history;
  const edit = undone.at(-1);
  if (edit === undefined) return marking;
  return {
    ...marking,
    response: applyEdit(marking.response, edit),
    history: { done: [...done, edit], undone: undone.slice(0, -1) },
  };
}
