import { createIssue, failure, success, type Result } from '../result.ts';
import type { LabelEdit } from './label-edit.ts';
import type { Marking } from './marking.ts';

/** The edit that takes a label out. Fails with `unknown-label`. */
export function removeLabel(marking: Marking, id: string): Result<LabelEdit> {
  const { labels } = marking.response;
  const index = labels.findIndex((label) => label.id === id);
  const before = labels[index];
  if (before === undefined)
    return failure([createIssue('unknown-label', 'label', `there is no label ${id}`)]);
  return success({ index, before, after: null });
}
