import type { LessonItem } from '../../core/lesson/lesson-schema.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../core/scoring/item-feedback.ts';
import type { Passage } from '../../core/text/passage.ts';
import type { ShownMark } from './mark-layers.ts';

/** A learner's checked work on one item, with all that explains it. */
export interface CheckedWork {
  readonly item: LessonItem;
  readonly passage: Passage;
  readonly techniques: readonly Technique[];
  readonly marks: readonly ShownMark[];
  readonly feedback: ItemFeedback;
}
