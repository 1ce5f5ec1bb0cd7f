import { createIssue, failure, success, type Result } from '../result.ts';
import { checkNewLabel } from './check-new-label.ts';
import { createLabel } from './create-label.ts';
import { isSameLabel } from './is-same-label.ts';
import type { LabelEdit } from './label-edit.ts';
import type { LabelDraft } from './label.ts';
import type { Marking } from './marking.ts';

/**
 * The edit that gives a label new content: its span, technique, confidence, reason and evidence become those of the draft,
 * and what the draft leaves out is taken off. The id stays. Fails with `unknown-label`, `unchanged` when the label says
 * all that already, `already-marked` when another label has that span and technique, or `schema`.
 */
export function changeLabel(marking: Marking, id: string, draft: LabelDraft): Result<LabelEdit> {
  const { labels } = marking.response;
  const index = labels.findIndex((label) => label.id === id);
  const before = labels[index];
  if (before === undefined)
    return failure([createIssue('unknown-label', 'label', `there is no label ${id}`)]);
  const after = createLabel(id, draft);
  if (isSameLabel(before, after)) {
    return failure([createIssue('unchanged', 'label', `${id} says exactly this already`)]);
  }
  const others = labels.filter((label) => label !== before);
  const issues = checkNewLabel(after, others);
  return issues.length > 0 ? failure(issues) : success({ index, before, after });
}
