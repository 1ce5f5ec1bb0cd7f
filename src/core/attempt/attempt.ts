import type { FormId, StepId } from '../lesson/lesson-schema.ts';
import type { Response } from '../response/label.ts';
import type { Marking } from '../response/marking.ts';
import type { LessonEdition } from './lesson-edition.ts';

/** What the learner said after the first read. */
export interface FirstRead {
  /** The kind of text they took it for. */
  readonly kind?: string;
  /** How they know, in their words. */
  readonly note?: string;
  /** Who they think wrote it, and when, and how they know. */
  readonly who?: string;
  readonly when?: string;
}

/** The learner thinks that an outcome is wrong, and says why. A teacher decides. */
export interface Disagreement {
  /** The outcome's type and id, joined: `annotation:sl1`. */
  readonly outcome: string;
  readonly reason: string;
  readonly at: string;
}

/** The learner's own rewrite of one flagged passage. */
export interface Repair {
  /** The id of the key annotation. */
  readonly annotation: string;
  readonly text: string;
  /** What of the model's checklist they ticked, in its order. */
  readonly ticks: readonly [boolean, boolean, boolean];
  /** When they looked at the model; the text is theirs alone until then. */
  readonly comparedAt?: string;
}

/** A learner's work on one item. */
export interface AttemptItem {
  readonly marking: Marking;
  /** When the marks were first checked. */
  readonly checkedAt?: string;
  /**
   * Where marks are explained section by section: the UTF-16 offset up to which that has been done. Marks that begin
   * before it can no longer be changed.
   */
  readonly closedTo?: number;
  /** The labels as they stood at each check, the first try first. Empty until then. */
  readonly tries: readonly Response[];
  /** How many hints were asked for, 1 to 3, by the id of the key annotation. */
  readonly hints: Readonly<Record<string, number>>;
  /** When the learner asked to see every answer, or had used all tries. */
  readonly revealedAt?: string;
  /** For a short passage of a form: when they first went on to the next one. Where to resume is read from it. */
  readonly movedOnAt?: string;
  readonly disagreements: readonly Disagreement[];
}

/** What was last made to be handed in: a file or a code. Making it is not handing it in: that happens elsewhere. */
export interface HandedIn {
  /** When this content was first made. */
  readonly at: string;
  /** The receipt code of it (`receiptOf`). */
  readonly receipt: string;
  /** What it was signed with; left out where nothing was asked for or given. */
  readonly name?: string;
  /** When the learner said that their teacher has it. */
  readonly confirmedAt?: string;
}

/**
 * A learner's pass through a lesson, and the only thing that is kept of it. All times are ISO 8601 timestamps in UTC,
 * as `Date.prototype.toISOString` writes them. `items` and `passages` have the same keys.
 */
export interface Attempt extends LessonEdition {
  /** The version of this format. A change of meaning is a new number with a migration from this one. */
  readonly schema: 3;
  readonly id: string;
  readonly startedAt: string;
  readonly updatedAt: string;
  /** Where the learner is. */
  readonly step: StepId;
  /** The latest step they have been to; going back does not change it. */
  readonly furthest: StepId;
  /** The form that warms up; the other one is the exit check. Drawn when the attempt begins. */
  readonly firstForm: FormId;
  readonly firstRead?: FirstRead;
  /** When each card of the source shelf was first opened, by card id. */
  readonly shelf: Readonly<Record<string, string>>;
  readonly repair?: Repair;
  /** Answers to the lesson's questions to think about, by question id. */
  readonly reflection: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, AttemptItem>>;
  readonly finishedAt?: string;
  readonly handedIn?: HandedIn;
}
