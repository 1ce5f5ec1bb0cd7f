import type { ClassReport } from '../analysis/class/passage-report.ts';
import type { LearnerFigures } from '../analysis/class/learner-figures.ts';
import type { TriesComparison } from '../analysis/class/compare-tries.ts';
import type { Adjustment, KeyChange } from './adjustment.ts';
import type { WorkQuestion } from './intake/which-counts.ts';
import type { Refusal, Submission } from './gradebook.ts';
import type { ItemFeedback } from '../scoring/score-item.ts';
import type { ScoredResponse } from '../analysis/class/class-key.ts';

/** A score as a list of learners tells it. */
export interface LearnerScore {
  readonly score100: number;
  readonly found: number;
  readonly named: number;
  readonly scored: number;
  readonly respected: number;
  readonly decoys: number;
}

/** One learner in the gradebook. */
export interface LearnerRow {
  /** The submission. */
  readonly id: string;
  readonly name: string;
  /** The assignment it answers; `null` for none. */
  readonly assignment: string | null;
  readonly medium: 'screen' | 'paper';
  readonly source: string;
  readonly startedAt: string;
  readonly handedInAt: string;
  /** Whether it is in the figures of the class. */
  readonly isCounted: boolean;
  readonly flags: readonly Flag[];
  readonly marks: number;
  /** How often the marks were checked; 0 in a test. */
  readonly tries: number;
  readonly first: LearnerScore;
  readonly best: LearnerScore;
  /** Short passages judged rightly and how many there were; `null` where the form was not done. */
  readonly warmUp: { readonly right: number; readonly of: number } | null;
  readonly exitCheck: { readonly right: number; readonly of: number } | null;
  readonly disagreements: number;
}

/** The two forms of a class, each learner's passages added up. `null` where nobody did that form. */
export interface FormsView {
  readonly warmUp: readonly LearnerFigures[];
  readonly exitCheck: readonly LearnerFigures[];
  /** Of those who did both. */
  readonly change: TriesComparison | null;
}

/** How many hand-ins answer one assignment. */
export interface AssignmentGroup {
  /** `null`: work that no assignment asked for. */
  readonly id: string | null;
  /** Work that another hand-in takes the place of is not counted. */
  readonly learners: number;
  /** All of them, with what was replaced. */
  readonly handIns: number;
}

/** Everything a gradebook shows, as plain JSON: the same from a page, a worker and the command line. */
export interface ClassView {
  readonly lesson: { readonly id: string; readonly version: string };
  /** The techniques that this class was asked to look for, in the lesson's order. */
  readonly techniques: readonly string[];
  readonly groups: readonly AssignmentGroup[];
  /** The group that is shown; `undefined` for all of them. */
  readonly group?: string | null;
  /** Whether learners among those shown got no answers: they wait until these are returned. */
  readonly hidesAnswers: boolean;
  /** In the order they were added; of the group that is shown. */
  readonly learners: readonly LearnerRow[];
  readonly refusals: readonly Refusal[];
  /** The figures of the long passage, of the learners that are counted. */
  readonly report: ClassReport;
  /** `null` for a lesson without forms. */
  readonly forms: FormsView | null;
  readonly appeals: readonly Appeal[];
  /** What only the teacher can know about hand-ins of one work, of those shown. */
  readonly questions: readonly WorkQuestion[];
  /** The changes to the key that are in force, the oldest first. */
  readonly adjustments: readonly Adjustment[];
}

/** A learner's objection to an outcome, as a teacher decides on it. */
export interface Appeal {
  /** `<submission id>/<item id>/<outcome id>`. */
  readonly id: string;
  /** The submission. */
  readonly learner: string;
  readonly item: string;
  /** The outcome's type and id as the learner objected to it: `decoy:d3`. */
  readonly outcome: string;
  readonly reason: string;
  readonly at: string;
  /** The words it is about. */
  readonly quote: string;
  /** What the learner called them; empty where they did not mark them. */
  readonly given: string;
  /** The changes that would grant it, the likeliest first; none where the outcome is gone with a later try. */
  readonly remedies: readonly KeyChange[];
  readonly state: 'open' | 'granted' | 'declined';
}

/**
 * Something about a hand-in that a teacher should know; the hand-in is in the gradebook all the same. None of them is a
 * verdict on a person.
 */
export type FlagCode =
  /** Another hand-in has the same name. Both are in. */
  | 'same-name'
  /** The learner handed the same work in again; the other one counts. */
  | 'handed-in-again'
  /** One work is here under two names: it counts once until the teacher says that they are two learners. */
  | 'two-names'
  /** Of two hand-ins of one work neither continues the other: one of them counts until the teacher has chosen. */
  | 'apart'
  /** The same work, or work with the same times to the millisecond, is here under another name. */
  | 'same-log'
  /** Made with another version of the lesson whose texts are the same. */
  | 'other-version'
  /** It was asked to look for other techniques than the rest of the class, so it is not in the class's figures. */
  | 'other-techniques'
  /** A time lies before the one it should follow, in the future, or before there was such a lesson. */
  | 'impossible-times'
  /** More marks than the time between start and hand-in leaves room for. */
  | 'too-fast'
  /** Typed in by a teacher from paper. */
  | 'paper';

/** A flag with what it rests on. */
export interface Flag {
  readonly code: FlagCode;
  /** The other hand-ins it is about, by id. */
  readonly others: readonly string[];
  /** The value it rests on, for the sentence on screen: a version, a time, a number; empty where there is none. */
  readonly value: string;
}

/** One learner's work with what it scored by the key as it is adjusted. */
export interface LearnerView {
  readonly row: LearnerRow;
  readonly submission: Submission;
  /** The receipt code, as the learner has it. */
  readonly receipt: string;
  /** By item id: the long passage, and the short ones that were done. */
  readonly feedback: Readonly<Record<string, ItemFeedback>>;
  readonly appeals: readonly Appeal[];
}

/** A learner's work on the long passage. */
export interface LongWork {
  readonly marks: number;
  /** How often the marks were checked. */
  readonly tries: number;
  readonly first: ScoredResponse;
  /** Only where there was more than one try; the earliest of equals. */
  readonly best?: ScoredResponse;
  readonly firstScore: LearnerScore;
  readonly bestScore: LearnerScore;
}

/** A learner's work on one short passage. */
export interface FormItemWork {
  readonly figures: LearnerFigures;
  /** `null` where the teacher took the passage out of the score. */
  readonly isRight: boolean | null;
}

/** A learner's work on a whole form. */
export interface FormWork {
  readonly figures: LearnerFigures;
  readonly right: number;
  readonly of: number;
}
