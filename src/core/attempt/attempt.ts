import type { StepId } from '../lesson/lesson-schema.ts';
import type { Marking } from '../response/marking.ts';
import type { LessonEdition } from './lesson-edition.ts';

/** What the learner said after the first read. */
export interface FirstRead {
  /** The kind of text they took it for. */
  readonly kind?: string;
  /** How they know, in their words. */
  readonly note?: string;
}

/** A learner's work on one item. */
export interface AttemptItem {
  readonly marking: Marking;
  /** When the marks were first checked. */
  readonly checkedAt?: string;
}

/**
 * A learner's pass through a lesson, and the only thing that is kept of it. All times are ISO 8601 timestamps in UTC,
 * as `Date.prototype.toISOString` writes them. `items` and `passages` have the same keys.
 */
export interface Attempt extends LessonEdition {
  /** The version of this format. A change of meaning is a new number with a migration from this one. */
  readonly schema: 1;
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Where the learner is. */
  readonly step: StepId;
  /** The latest step they have been to; going back does not change it. */
  readonly furthest: StepId;
  readonly firstRead?: FirstRead;
  readonly items: Readonly<Record<string, AttemptItem>>;
  readonly finishedAt?: string;
}
