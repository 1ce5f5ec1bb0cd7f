import { applyEdit } from './apply-edit.ts';
import { isSameLabel } from './is-same-label.ts';
import type { LabelEdit } from './label-edit.ts';
import type { Label } from './label.ts';
import type { Marking } from './marking.ts';
import { recordEdit } from './record-edit.ts';

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
