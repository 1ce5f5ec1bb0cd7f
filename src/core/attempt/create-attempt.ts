import type { FormId, StepId } from '../lesson/lesson-schema.ts';
import { createMarking } from '../response/marking.ts';
import type { Attempt, AttemptItem } from './attempt.ts';
import type { LessonEdition } from './lesson-edition.ts';

/** What a new attempt begins with. */
export interface NewAttempt extends LessonEdition {
  /** Letters, digits, `-` and `_`, at most 64, unlike any other attempt's. */
  readonly id: string;
  readonly now: string;
  readonly firstStep: StepId;
  /** Which form warms up. Chance decides outside: core knows none. */
  readonly firstForm: FormId;
}

/** Begins an attempt: at the first step, with nothing marked on any of the edition's items. */
export function createAttempt({ id, lesson, passages, now, firstStep, firstForm }: NewAttempt): Attempt {
  return {
    schema: 3,
    id,
    lesson: { id: lesson.id, version: lesson.version },
    passages: { ...passages },
    startedAt: now,
    updatedAt: now,
    step: firstStep,
    furthest: firstStep,
    firstForm,
    shelf: {},
    reflection: {},
    items: Object.fromEntries(Object.keys(passages).map((itemId) => [itemId, createAttemptItem()])),
  };
}

/** Work on an item before anything is done. */
function createAttemptItem(): AttemptItem {
  return { marking: createMarking(), tries: [], hints: {}, disagreements: [] };
}
