import type { HandedIn } from '../attempt/attempt.ts';
import type { AttemptStore, StoredWork } from '../attempt/attempt-store.ts';
import type { LessonOverview } from '../lesson/lesson-overview.ts';
import type { StepId } from '../lesson/steps.ts';
import { parseAttempt } from '../attempt/parse-attempt.ts';
import { inOrder, resumeStep } from '../attempt/learner-path.ts';
import { isAssignmentLink } from '../assignment/is-assignment-link.ts';
import { baseOfSlot } from '../assignment/work-slots.ts';
import type { Result } from '../base/result.ts';
import { dueReviews, nextReviewAt } from '../review/due-reviews.ts';
import type { Reviews } from '../review/review-card.ts';

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
  readonly assigned: readonly AssignedWork[];
}

/** One learner's work for a class. Several of them may be on one device. */
interface AssignedWork {
  readonly workId: string;
  readonly state: WorkState;
  /** What it was last handed in with. */
  readonly name?: string;
  /** The way back to it, as far as it is known: from earlier releases it is not. */
  readonly href?: string;
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

/** Sorts what is stored by lesson; work is kept under the lesson's id, with a dot and the assignment's name for a class. */
export function listLessonWorks(
  lessons: readonly LessonOverview[],
  works: readonly StoredWork[],
): Pick<HomeView, 'lessons' | 'others'> {
  const listed = lessons.map((lesson): HomeLesson => {
    const of = works.filter((work) => isOf(work, lesson));
    const own = of.find(({ workId }) => workId === lesson.id);
    const assigned = of.filter((work) => work !== own).map((work) => assignedOf(work, lesson));
    return { lesson, assigned, ...(own === undefined ? {} : { own: stateOf(own, lesson) }) };
  });
  const others = works.filter((work) => !lessons.some((lesson) => isOf(work, lesson)));
  return { lessons: listed, others: others.map(({ workId }) => workId) };
}

function assignedOf(work: StoredWork, lesson: LessonOverview): AssignedWork {
  const state = stateOf(work, lesson);
  const name = 'handedIn' in state ? state.handedIn?.name : undefined;
  const { workId, link } = work;
  // The page that it leads to reads the link as it reads any other.
  const href = typeof link === 'string' && isAssignmentLink(link) ? `./${link}` : undefined;
  return {
    workId,
    state,
    ...(name === undefined ? {} : { name }),
    ...(href === undefined ? {} : { href }),
  };
}

/**
 * Work that may be looked through for reviews, which this device has one set of: where several learners do an assignment on
 * it, what one of them got wrong is not for the others.
 */
export function worksForReview(works: readonly StoredWork[]): readonly StoredWork[] {
  const shared = new Set(
    works
      .map(({ workId }) => workId)
      .filter((id) => id !== baseOfSlot(id))
      .map(baseOfSlot),
  );
  return works.filter(({ workId }) => !shared.has(baseOfSlot(workId)));
}

function isOf({ workId }: StoredWork, { id }: LessonOverview): boolean {
  return workId === id || workId.startsWith(`${id}.`);
}

function stateOf({ raw }: StoredWork, { version, steps }: LessonOverview): WorkState {
  const attempt = parseAttempt(raw);
  if (!attempt.ok) return { type: 'unreadable' };
  if (attempt.value.lesson.version !== version) return { type: 'other-version' };
  const step = resumeStep(steps, attempt.value);
  const { handedIn } = attempt.value;
  const about = handedIn === undefined ? {} : { handedIn };
  if (step === 'report') return { type: 'done', ...about };
  const path = inOrder(steps);
  return { type: 'begun', step, number: path.indexOf(step) + 1, total: path.length, ...about };
}

/** What a home page tells of the reviews that are kept. */
export function reviewStatus(reviews: Result<Reviews>, now: string): ReviewStatus {
  if (!reviews.ok) {
    return { type: reviews.issues.some(({ code }) => code === 'newer-schema') ? 'newer' : 'unreadable' };
  }
  const nextAt = nextReviewAt(reviews.value, now);
  return {
    type: 'ready',
    due: dueReviews(reviews.value, now).length,
    total: reviews.value.cards.length,
    ...(nextAt === undefined ? {} : { nextAt }),
  };
}
