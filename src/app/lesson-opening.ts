import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { Issue } from '../core/base/result.ts';
import type { AttemptStore, SetAside } from '../core/attempt/attempt-store.ts';
import type { Attempt } from '../core/attempt/attempt.ts';
import type { Assigned } from '../core/assignment/assignment.ts';
import type { WorkChoice } from '../core/assignment/work-choice.ts';
import type { ReturnedSays } from '../core/gradebook/key/quoted-changes.ts';

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

/**
 * Whose work of an assignment is to be opened: `remembered` asks where there is some and this tab knows of no choice, `ask`
 * asks in any case, `new` begins in a slot of its own; else the name of the work that was chosen. Without an assignment it
 * makes no difference.
 */
export type WhoseWork =
  { readonly type: 'remembered' | 'ask' | 'new' } | { readonly type: 'work'; readonly workId: string };

/** What a session asks to be opened. */
export interface OpeningRequest {
  readonly assigned: Assigned;
  readonly whose: WhoseWork;
  /** The text of answers that a teacher has just returned; `null` for those that are kept with the work, if any. */
  readonly returned: string | null;
}

/** A lesson that is open, with what it was opened as. */
export interface OpenedLesson extends Opened {
  /** With the slot that the work is in, and the settings that returned answers leave. */
  readonly assigned: Assigned;
  /** What the teacher says of the answers that the work was opened with; `null` without any. */
  readonly returned: ReturnedSays | null;
  /** The learner has just opened their file, rather than come back to it. */
  readonly isJustReturned: boolean;
}

/** There is work of the assignment on this device, and nobody has said whose turn it is. */
export interface WhoseQuestion {
  readonly type: 'whose';
  readonly works: readonly WorkChoice[];
}

/** What opening a lesson came to. */
export type LessonOpening = OpenedLesson | WhoseQuestion | Exclude<Opening, { type: 'opened' }>;
