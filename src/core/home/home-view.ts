import type { HandedIn } from '../attempt/attempt.ts';
import type { AttemptStore } from '../attempt/attempt-store.ts';
import type { LessonOverview } from '../lesson/lesson-overview.ts';
import type { StepId } from '../lesson/lesson-schema.ts';

/** Whose device this is: one's own, or one that others use after. */
export type DeviceChoice = 'own' | 'shared';

/**
 * How far some work is, and what was made of it to hand in. `other-version`: it is on an earlier text of the lesson, which cannot be gone on with. `unreadable`:
 * it is damaged or of a later release; opening the lesson says more.
 */
export type WorkState =
  | {
      readonly type: 'begun';
      readonly step: StepId;
      readonly number: number;
      readonly total: number;
      readonly handedIn?: HandedIn;
    }
  | { readonly type: 'done'; readonly handedIn?: HandedIn }
  | { readonly type: 'other-version' }
  | { readonly type: 'unreadable' };

/** One lesson of the site with the work on it that this device keeps. */
export interface HomeLesson {
  readonly lesson: LessonOverview;
  /** What the learner does alone; left out when they have not begun. */
  readonly own?: WorkState;
  /** Work for classes: each has a name of its own and is opened by its teacher's link. */
  readonly assigned: readonly { readonly workId: string; readonly state: WorkState }[];
}

/** What is to be reviewed. `unreadable`: what was kept could not be read. `newer`: a later release of the page keeps it. */
export type ReviewStatus =
  | { readonly type: 'ready'; readonly due: number; readonly total: number; readonly nextAt?: string }
  | { readonly type: 'unreadable' | 'newer' };

/** Everything a home page tells. */
export interface HomeView {
  readonly lessons: readonly HomeLesson[];
  /** Names of work on lessons that this site does not have. */
  readonly others: readonly string[];
  /** Whether the list of lessons could be had, and the work on this device be read. */
  readonly isListed: boolean;
  readonly isWorkRead: boolean;
  readonly durability: AttemptStore['durability'];
  readonly device: DeviceChoice;
  readonly review: ReviewStatus;
}

/** What can be erased: everything that this site keeps on a device. */
export const erasables = ['works', 'reviews', 'preferences'] as const;

export type Erasable = (typeof erasables)[number];

/** What was erased and what could not be. */
export interface ErasedReport {
  readonly erased: readonly Erasable[];
  readonly failed: readonly Erasable[];
}
