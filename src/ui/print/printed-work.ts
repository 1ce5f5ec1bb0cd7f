import type { ItemFeedback } from '../../core/scoring/score-item.ts';
import type { CheckedWork } from '../explain/checked-work.ts';

/** Checked work as it is printed. */
export type PrintedCheck = Omit<CheckedWork, 'record'>;

/** What there is to print of a learner's work on one item. */
export interface PrintedWork extends Omit<PrintedCheck, 'feedback'> {
  /** There once the answers may be seen. */
  readonly feedback?: ItemFeedback | undefined;
}

/** A sheet: the text to mark by hand, the text with the learner's marks, or with the key beside them. */
export type SheetKind = 'blank' | 'marked' | 'checked';

/** The sheets that make sense for this work, the fullest one last. Nothing of the key before answers may be seen. */
export function sheetKinds({ marks, feedback }: PrintedWork): SheetKind[] {
  return [
    'blank',
    ...(marks.length > 0 ? (['marked'] as const) : []),
    ...(feedback === undefined ? [] : (['checked'] as const)),
  ];
}
