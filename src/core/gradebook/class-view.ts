import type { ClassReport } from '../analysis/class-report.ts';
import type { LearnerFigures } from '../analysis/learner-figures.ts';
import type { TriesComparison } from '../analysis/compare-tries.ts';
import type { Adjustment } from './adjustment.ts';
import type { Appeal } from './appeal.ts';
import type { Flag } from './flag.ts';
import type { Refusal } from './submission.ts';

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
  readonly learners: number;
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
  /** The changes to the key that are in force, the oldest first. */
  readonly adjustments: readonly Adjustment[];
}
