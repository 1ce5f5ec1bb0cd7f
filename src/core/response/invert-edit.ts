import type { LabelEdit } from './label-edit.ts';

/** The edit that takes this one back. */
export function invertEdit(edit: LabelEdit): LabelEdit {
  return { index: edit.index, before: edit.after, after: edit.before };
}
