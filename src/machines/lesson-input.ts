import type { Settings } from '../core/assignment/settings.ts';
import { sectionsFor } from '../core/assignment/default-settings.ts';
import { formOfStep } from '../core/attempt/form-of-step.ts';
import type { FormStepId } from '../core/lesson/steps.ts';
import { formProgress } from '../core/attempt/learner-path.ts';
import { type Attempt, requireItem } from '../core/attempt/attempt.ts';
import { type LessonBundle, firstItem } from '../core/lesson/lesson-bundle.ts';
import type { FormInput } from './form-machine.ts';
import type { ItemInput } from './item-context.ts';

export interface LessonInput {
  /** With the steps and techniques of the settings (`assignLesson`). */
  readonly bundle: LessonBundle;
  readonly settings: Settings;
  /** The answers have been returned by the teacher: everything has been answered, and is checked at once. */
  readonly isReturned?: boolean;
  readonly attempt: Attempt;
  /** The time now as an ISO string: machines know no clock. */
  readonly now: () => string;
}

const pickUnitsOf = {
  both: ['sentence', 'word'],
  sentences: ['sentence'],
  words: ['word'],
} as const satisfies Record<Settings['pick'], ItemInput['units']>;

/** What the machine of the lesson's long passage begins with. */
export function longItemInput(lesson: LessonInput): ItemInput {
  const { bundle, settings } = lesson;
  const { item, passage } = firstItem(bundle);
  return {
    ...itemInput(lesson, item.id),
    maxTries: bundle.lesson.steps.includes('second-look') ? settings.tries : 1,
    sections: sectionsFor(passage, settings),
  };
}

/** What the machine of a form begins with; a lesson without forms has none of their passages. */
export function formInput(lesson: LessonInput, step: FormStepId): FormInput {
  const { bundle, settings, attempt, isReturned = false } = lesson;
  const itemIds = (bundle.lesson.forms?.[formOfStep(attempt, step)] ?? []).map(({ id }) => id);
  const { place } = formProgress(attempt, itemIds);
  const when = step === 'warm-up' && !isReturned ? 'each' : 'end';
  const checking = settings.answers === 'never' ? 'never' : when;
  return { step, checking, items: itemIds.map((id) => itemInput(lesson, id)), place };
}

/** A passage with the work on it so far, marked as a whole and checked once. */
function itemInput({ bundle, settings, attempt }: LessonInput, itemId: string): ItemInput {
  const passage = bundle.passages[itemId];
  if (passage === undefined) throw new Error(`the lesson has no passage ${itemId}`);
  const { marking, closedTo = 0, tries, revealedAt } = requireItem(attempt, itemId);
  const { lesson, leftOut } = bundle;
  return {
    lesson: { id: lesson.id, version: lesson.version },
    leftOut,
    units: pickUnitsOf[settings.pick],
    passage,
    marking,
    tries,
    maxTries: 1,
    isScored: settings.answers === 'after',
    wasRevealed: revealedAt !== undefined,
    sections: [],
    closedTo,
  };
}
