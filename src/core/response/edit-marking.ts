import { type Issue, type Result, createIssue, failure, success } from '../base/result.ts';
import { type Adjustment, adjustSpan, snapSpan } from '../text/snap-span.ts';
import type { Passage } from '../text/passage.ts';
import type { Span } from '../text/span.ts';
import type { LabelEdit } from './label-edit.ts';
import {
  type Confidence,
  type Label,
  type LabelDraft,
  isSameLabel,
  isSameMark,
  responseLimits,
} from './label.ts';
import type { Marking } from './marking.ts';
import { recordEdit, recordReason } from './edit-history.ts';
import { createLabel } from './create-label.ts';
import { nextLabelId } from './label-id.ts';
import { parseData } from '../base/parse-data.ts';
import { labelSchema } from './label-schema.ts';

/** What a learner can say about a mark. What is left out stays as it is; `null`, or an empty reason, takes it off. */
export interface Annotation {
  readonly confidence?: Confidence | null;
  readonly reason?: string;
  /** The id of a card of the source shelf. */
  readonly evidence?: string | null;
}

/** What a learner can do to their marks. What is said along with a mark or its new name is the same edit. */
export type MarkingCommand =
  | ({ readonly type: 'add'; readonly span: Span; readonly technique: string } & Annotation)
  | ({ readonly type: 'rename'; readonly id: string; readonly technique: string } & Annotation)
  | { readonly type: 'adjust'; readonly id: string; readonly adjustment: Adjustment }
  /** Gives a label other words, cut to whole ones. */
  | { readonly type: 'resize'; readonly id: string; readonly span: Span }
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
  if (command.type === 'add') {
    const { span, technique } = command;
    return addLabel(marking, annotated({ span, technique }, command));
  }
  if (command.type === 'remove') return removeLabel(marking, command.id);
  const label = marking.response.labels.find(({ id }) => id === command.id);
  if (label === undefined) {
    return failure([createIssue('unknown-label', 'label', `there is no label ${command.id}`)]);
  }
  if (command.type === 'rename') {
    return changeLabel(marking, label.id, annotated({ ...label, technique: command.technique }, command));
  }
  if (command.type === 'annotate') return changeLabel(marking, label.id, annotated(label, command));
  const span =
    command.type === 'resize'
      ? snapSpan(passage, command.span)
      : adjustSpan(passage, label.span, command.adjustment);
  if (span === undefined) {
    return failure([createIssue('cannot-adjust', 'label', 'that edge cannot move further')]);
  }
  return changeLabel(marking, label.id, { ...label, span });
}

function annotated(label: LabelDraft, { confidence, reason, evidence }: Annotation): LabelDraft {
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

/**
 * What speaks against putting this label beside the others of a response: `already-marked` when another one has the
 * same span and technique, `schema` when it could not be read again from storage (an empty span, a reason too long).
 */
function checkNewLabel(label: Label, others: readonly Label[]): Issue[] {
  const parsed = parseData(labelSchema, label, 'label');
  const twin = others.find((other) => isSameMark(other, label));
  return [
    ...(parsed.ok ? [] : parsed.issues),
    ...(twin === undefined ? [] : [createIssue('already-marked', 'label', `${twin.id} says the same`)]),
  ];
}

/** The edit that takes a label out. Fails with `unknown-label`. */
export function removeLabel(marking: Marking, id: string): Result<LabelEdit> {
  const { labels } = marking.response;
  const index = labels.findIndex((label) => label.id === id);
  const before = labels[index];
  if (before === undefined)
    return failure([createIssue('unknown-label', 'label', `there is no label ${id}`)]);
  return success({ index, before, after: null });
}
