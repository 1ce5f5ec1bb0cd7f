import type { AttemptItem } from '../../core/attempt/attempt.ts';
import type { LessonItem } from '../../core/lesson/lesson-schema.ts';
import type { Technique } from '../../core/lesson/technique-schema.ts';
import type { ItemFeedback } from '../../core/scoring/score-item.ts';
import type { Passage } from '../../core/text/passage.ts';
import type { ShownMark } from '../lesson/shown-marks.ts';

/** A learner's checked work on one item, with all that explains it. */
export interface CheckedWork {
  readonly item: LessonItem;
  readonly passage: Passage;
  readonly techniques: readonly Technique[];
  /** The marks of the latest try. */
  readonly marks: readonly ShownMark[];
  readonly feedback: ItemFeedback;
  /** What is kept of it: tries, hints, objections. */
  readonly record: AttemptItem;
}
