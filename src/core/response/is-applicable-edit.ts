import { type Response, isSameLabel } from './label.ts';
import type { LabelEdit } from './label-edit.ts';

/**
 * True when the edit fits the response as it is: a label to be changed or removed stands at its index exactly as
 * `before` says, a label to be added brings an id that is not there yet.
 */
export function isApplicableEdit(response: Response, edit: LabelEdit): boolean {
  const { index, before, after } = edit;
  const { labels } = response;
  if (before === null) {
    return after !== null && index <= labels.length && labels.every((label) => label.id !== after.id);
  }
  const label = labels[index];
  return label !== undefined && isSameLabel(label, before) && (after === null || after.id === before.id);
}
