import type { Span } from '../text/span.ts';

/** How sure a learner can say they are, from least to most. */
export const confidences = ['hunch', 'fairly-sure', 'certain'] as const;

/** How sure the learner says they are. */
export type Confidence = (typeof confidences)[number];

/**
 * A mark as data: the learner says this span uses this technique.
 * `id` is unique within the response and never reused; `technique` is an id from the lesson's techniques, `evidence` that
 * of a card of its source shelf.
 */
export interface Label {
  readonly id: string;
  readonly span: Span;
  readonly technique: string;
  readonly confidence?: Confidence;
  readonly reason?: string;
  readonly evidence?: string;
}

/** All that a label says, before it has an id. A field left out is a field not answered. */
export type LabelDraft = Omit<Label, 'id'>;

/** What a learner hands in for one item: labels in the order they were made. Scoring does not depend on that order. */
export interface Response {
  readonly labels: readonly Label[];
}

/** True when both labels are the same one and say the same in every field. */
export function isSameLabel(a: Label, b: Label): boolean {
  const isSaidTheSame = a.confidence === b.confidence && a.reason === b.reason && a.evidence === b.evidence;
  return a.id === b.id && isSameMark(a, b) && isSaidTheSame;
}

/** True when both put the same technique on the same span, whatever else they say. */
export function isSameMark(a: LabelDraft, b: LabelDraft): boolean {
  return a.technique === b.technique && a.span.start === b.span.start && a.span.end === b.span.end;
}

/**
 * How much one response may hold. Editing refuses to go beyond and parsing refuses what is beyond, with the same
 * numbers: whatever a learner was allowed to make can be read again.
 */
export const responseLimits = {
  labels: 500,
  /** UTF-16 code units, as `maxlength` of a text field counts. */
  reasonLength: 400,
  /** Edits that can be undone; older ones are forgotten, their labels are not. */
  history: 200,
} as const;
