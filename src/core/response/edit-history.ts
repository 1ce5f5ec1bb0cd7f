import { applyEdit } from './apply-edit.ts';
import type { LabelEdit } from './label-edit.ts';
import { labelNumber } from './label-id.ts';
import type { Marking } from './marking.ts';
import { type Label, isSameLabel, responseLimits } from './label.ts';
import { invertEdit } from './invert-edit.ts';

/**
 * Does the edit and remembers it as the next one to undo. What had been undone can no longer be redone; of more than
 * 200 edits the oldest is forgotten. Throws when the edit was not made for this marking.
 */
export function recordEdit(marking: Marking, edit: LabelEdit): Marking {
  const number = edit.after === null ? 0 : labelNumber(edit.after.id);
  return {
    response: applyEdit(marking.response, edit),
    history: { done: [...marking.history.done, edit].slice(-responseLimits.history), undone: [] },
    lastLabel: Math.max(marking.lastLabel, number),
  };
}

/** The same labels with nothing left to undo or redo, so that no step back leads behind this point. */
export function closeHistory(marking: Marking): Marking {
  return { ...marking, history: { done: [], undone: [] } };
}

/**
 * Like `recordEdit`, for reasons: what is typed letter by letter is one edit, so that undo takes back the words and not
 * the letter. A reason typed back to what it was leaves no edit.
 */
export function recordReason(marking: Marking, edit: LabelEdit): Marking {
  const { done } = marking.history;
  const last = done.at(-1);
  const goesOn = last !== undefined && isReasonEdit(last) && isReasonEdit(edit) && follows(edit, last);
  if (!goesOn) return recordEdit(marking, edit);
  const whole: LabelEdit = { index: edit.index, before: last.before, after: edit.after };
  const isBack = whole.before !== null && whole.after !== null && isSameLabel(whole.before, whole.after);
  return {
    ...marking,
    response: applyEdit(marking.response, edit),
    history: { done: [...done.slice(0, -1), ...(isBack ? [] : [whole])], undone: [] },
  };
}

function follows(edit: LabelEdit, last: LabelEdit): boolean {
  return edit.before !== null && last.after !== null && isSameLabel(edit.before, last.after);
}

/** Whether nothing but the reason changes. */
function isReasonEdit({ before, after }: LabelEdit): boolean {
  if (before === null || after === null) return false;
  return isSameLabel(withoutReason(before), withoutReason(after));
}

function withoutReason({ reason: _, ...label }: Label): Label {
  return label;
}

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
