import { createIssue, failure, success, type Result } from '../result.ts';
import { adjustSpan, type Adjustment } from '../text/adjust-span.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import { addLabel } from './add-label.ts';
import { changeLabel } from './change-label.ts';
import type { LabelEdit } from './label-edit.ts';
import type { Confidence, Label, LabelDraft } from './label.ts';
import type { Marking } from './marking.ts';
import { recordEdit } from './record-edit.ts';
import { recordReason } from './record-reason.ts';
import { removeLabel } from './remove-label.ts';

/** What a learner can say about a mark. What is left out stays as it is; `null`, or an empty reason, takes it off. */
export interface Annotation {
  readonly confidence?: Confidence | null;
  readonly reason?: string;
  /** The id of a card of the source shelf. */
  readonly evidence?: string | null;
}

/** What a learner can do to their marks. */
export type MarkingCommand =
  | { readonly type: 'add'; readonly span: Span; readonly technique: string }
  | { readonly type: 'rename'; readonly id: string; readonly technique: string }
  | { readonly type: 'adjust'; readonly id: string; readonly adjustment: Adjustment }
  | ({ readonly type: 'annotate'; readonly id: string } & Annotation)
  | { readonly type: 'remove'; readonly id: string };

/** A marking after a command, and the label it was about (as it is now, or as it was before it was removed). */
export interface EditedMarking {
  readonly marking: Marking;
  readonly label: Label;
}

/**
 * Does one command as one edit that can be undone; a reason typed letter by letter is one. Fails without changing anything, with the reason as a code:
 * `already-marked`, `unchanged`, `unknown-label`, `too-many-labels`, or `cannot-adjust` at an edge.
 */
export function editMarking(
  passage: Passage,
  marking: Marking,
  command: MarkingCommand,
): Result<EditedMarking> {
  const edit = editOf(passage, marking, command);
  if (!edit.ok) return edit;
  const label = edit.value.after ?? edit.value.before;
  if (label === null) return failure([createIssue('empty-edit', 'label', 'the edit is about no label')]);
  const record = command.type === 'annotate' ? recordReason : recordEdit;
  return success({ marking: record(marking, edit.value), label });
}

function editOf(passage: Passage, marking: Marking, command: MarkingCommand): Result<LabelEdit> {
  if (command.type === 'add') return addLabel(marking, command);
  if (command.type === 'remove') return removeLabel(marking, command.id);
  const label = marking.response.labels.find(({ id }) => id === command.id);
  if (label === undefined) {
    return failure([createIssue('unknown-label', 'label', `there is no label ${command.id}`)]);
  }
  if (command.type === 'rename') {
    return changeLabel(marking, label.id, { ...label, technique: command.technique });
  }
  if (command.type === 'annotate') return changeLabel(marking, label.id, annotated(label, command));
  const span = adjustSpan(passage, label.span, command.adjustment);
  if (span === undefined) {
    return failure([createIssue('cannot-adjust', 'label', 'that edge cannot move further')]);
  }
  return changeLabel(marking, label.id, { ...label, span });
}

function annotated(label: Label, { confidence, reason, evidence }: Annotation): LabelDraft {
  const { confidence: sure, reason: why, evidence: card, ...rest } = label;
  const next = {
    confidence: confidence === undefined ? sure : (confidence ?? undefined),
    reason: reason ?? why,
    evidence: evidence === undefined ? card : (evidence ?? undefined),
  };
  return {
    ...rest,
    ...(next.confidence === undefined ? {} : { confidence: next.confidence }),
    ...(next.reason === undefined ? {} : { reason: next.reason }),
    ...(next.evidence === undefined ? {} : { evidence: next.evidence }),
  };
}
