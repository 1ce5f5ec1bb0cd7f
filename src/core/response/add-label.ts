import { createIssue, failure, success, type Result } from '../result.ts';
import { checkNewLabel } from './check-new-label.ts';
import { createLabel } from './create-label.ts';
import type { LabelEdit } from './label-edit.ts';
import { nextLabelId } from './label-id.ts';
import type { LabelDraft } from './label.ts';
import type { Marking } from './marking.ts';
import { responseLimits } from './response-limits.ts';

/**
 * The edit that adds a label at the end, under the next id. Overlapping labels are fine. Fails with `already-marked`
 * when the same technique is on exactly this span already, `too-many-labels` when the response is full, or `schema`.
 */
export function addLabel(marking: Marking, draft: LabelDraft): Result<LabelEdit> {
  const { labels } = marking.response;
  const after = createLabel(nextLabelId(marking), draft);
  const issues = checkNewLabel(after, labels);
  if (labels.length >= responseLimits.labels) {
    issues.push(createIssue('too-many-labels', 'label', `there are ${labels.length} labels already`));
  }
  return issues.length > 0 ? failure(issues) : success({ index: labels.length, before: null, after });
}
