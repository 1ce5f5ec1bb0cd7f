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
