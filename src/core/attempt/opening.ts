import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { Issue } from '../result.ts';
import type { AttemptStore, SetAside } from './attempt-store.ts';
import type { Attempt } from './attempt.ts';

/** One lesson in a list of lessons. */
export interface LessonSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

/** What opening a lesson came to. */
export type Opening =
  | {
      readonly type: 'opened';
      readonly bundle: LessonBundle;
      readonly attempt: Attempt;
      readonly durability: AttemptStore['durability'];
      /** Work that could not be used and was kept for download, oldest first. */
      readonly setAside: readonly SetAside[];
      /** The learner's stored work could not be used just now and has been moved to `setAside`. */
      readonly isNewlySetAside: boolean;
    }
  /** There is no lesson of that id; these there are. */
  | { readonly type: 'missing'; readonly id: string; readonly lessons: readonly LessonSummary[] }
  /** The lesson could not be loaded or is not valid. */
  | { readonly type: 'broken'; readonly issues: readonly Issue[] };

export type Opened = Extract<Opening, { type: 'opened' }>;
