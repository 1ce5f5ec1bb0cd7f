import type { KeySource } from '../../../core/lesson/key-schema.ts';
import type { LessonBundle } from '../../../core/lesson/lesson-bundle.ts';
import type { FormId } from '../../../core/lesson/lesson-schema.ts';
import type { ResolvedKey } from '../../../core/lesson/resolved-key.ts';
import type { Shelf } from '../../../core/lesson/shelf-schema.ts';

/** The sets for learners, the shortest first. */
export const learnerSets = ['short', 'standard', 'full'] as const;

/** What can be printed of a lesson: a set for learners, or the answers for the teacher. */
export type PaperSet = (typeof learnerSets)[number] | 'key';

/** What a teacher has chosen to print. */
export interface PaperChoice {
  readonly set: PaperSet;
  /** The short passages that warm up; the others are the exit check. Half of a class has it the other way round. */
  readonly firstForm: FormId;
  /** Whether every fifth line has its number too, as on the sheets a learner prints. */
  readonly areLinesNumbered: boolean;
}

/** What a key rests on, as its file says it. */
export interface KeyAbout {
  readonly sources: readonly KeySource[];
  /** Who made the key, and with what interest in the matter. */
  readonly provenance: string;
}

/** What the sheets are made of. The key is on the teacher's sheet only. */
export interface PaperParts {
  readonly bundle: LessonBundle;
  /** By item id. */
  readonly keys: Readonly<Record<string, ResolvedKey>>;
  readonly about?: KeyAbout | undefined;
  /** Left out where the lesson has none, or it could not be opened. */
  readonly shelf?: Shelf | undefined;
}
