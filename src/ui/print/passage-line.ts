import type { Span } from '../../core/text/span.ts';

/** A printed line of a passage: a stretch of its text that holds no line break, in UTF-16 offsets. */
export interface PassageLine extends Span {
  /** Counted from 1 through the whole passage. */
  readonly number: number;
  /** Index of the paragraph it belongs to. */
  readonly paragraph: number;
}
