import type { ItemFeedback } from '../../core/scoring/item-feedback.ts';
import type { CheckedWork } from '../learn/checked-work.ts';

/** What there is to print of a learner's work on one item. */
export interface PrintedWork extends Omit<CheckedWork, 'feedback'> {
  /** There once the marks have been checked. */
  readonly feedback?: ItemFeedback;
}

/** A sheet: the text to mark by hand, the text with the learner's marks, or with the key beside them. */
export type SheetKind = 'blank' | 'marked' | 'checked';

/** The sheets that make sense for this work, the fullest one last. Nothing of the key before marks are checked. */
export function sheetKinds({ marks, feedback }: PrintedWork): SheetKind[] {
  return [
    'blank',
    ...(marks.length > 0 ? (['marked'] as const) : []),
    ...(feedback === undefined ? [] : (['checked'] as const)),
  ];
}
