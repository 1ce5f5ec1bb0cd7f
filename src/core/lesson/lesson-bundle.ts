import type { Passage } from '../text/passage.ts';
import type { CardTitle } from './card-title.ts';
import type { Lesson } from './lesson-schema.ts';
import type { Technique } from './technique-schema.ts';

/** A lesson as a learner may have it: everything but the key, parsed and checked. */
export interface LessonBundle {
  readonly lesson: Lesson;
  /** The techniques that are looked for, in the lesson's order. */
  readonly techniques: readonly Technique[];
  /** Techniques of the lesson that this class does not look for: none, unless an assignment says so. */
  readonly leftOut: readonly Technique[];
  readonly passages: Readonly<Record<string, Passage>>;
  /** The cards of the source shelf, by name, where the lesson has a shelf; what stands on them comes when it is opened. */
  readonly cards?: readonly CardTitle[];
}
