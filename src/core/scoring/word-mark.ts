import type { WordSpan } from '../text/span.ts';

/**
 * One mark of an answer: these words carry this name. Scoring clips it to the passage and ignores it when nothing is
 * left, so any whole numbers are allowed.
 */
export interface WordMark extends WordSpan {
  readonly name: string;
}
