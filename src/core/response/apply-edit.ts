import { isApplicableEdit } from './is-applicable-edit.ts';
import type { LabelEdit } from './label-edit.ts';
import type { Response } from './label.ts';

/**
 * The response after the edit. Applying an edit and then its inverse gives the response back, order included.
 * Throws when the edit does not fit: edits are made for one response, so that is a mistake of ours, not of the learner.
 */
export function applyEdit(response: Response, edit: LabelEdit): Response {
  if (!isApplicableEdit(response, edit))
    throw new Error(`an edit at ${edit.index} does not fit the response`);
  const { labels } = response;
  const rest = edit.before === null ? edit.index : edit.index + 1;
  const inserted = edit.after === null ? [] : [edit.after];
  return { labels: [...labels.slice(0, edit.index), ...inserted, ...labels.slice(rest)] };
}
