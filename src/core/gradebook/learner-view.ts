import type { ItemFeedback } from '../scoring/item-feedback.ts';
import type { Appeal } from './appeal.ts';
import type { LearnerRow } from './class-view.ts';
import type { Submission } from './submission.ts';

/** One learner's work with what it scored by the key as it is adjusted. */
export interface LearnerView {
  readonly row: LearnerRow;
  readonly submission: Submission;
  /** The receipt code, as the learner has it. */
  readonly receipt: string;
  /** By item id: the long passage, and the short ones that were done. */
  readonly feedback: Readonly<Record<string, ItemFeedback>>;
  readonly appeals: readonly Appeal[];
}
