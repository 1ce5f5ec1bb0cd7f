import type { Attempt, AttemptItem } from '../attempt/attempt.ts';
import type { Assignment } from '../assignment/assignment.ts';
import type { Response } from '../response/label.ts';

/** What a hand-in says of the assignment it answers: enough to group it and to mark it by the right rules. */
export type HandInAssignment = Pick<Assignment, 'id' | 'settings' | 'mode'>;

/** One item of a hand-in: the marks as they stand, without the history of how they came about. */
export interface HandInItem extends Omit<AttemptItem, 'marking'> {
  readonly response: Response;
}

/** An attempt as it is handed in: the answers and the times, without undo histories and the hashes of its texts. */
export interface HandInWork extends Omit<Attempt, 'items' | 'passages' | 'handedIn'> {
  readonly items: Readonly<Record<string, HandInItem>>;
}

/**
 * What a learner gives to a teacher. It is what their browser reports, and no proof of anything: whoever opens it marks the
 * answers anew. Made with `createHandIn`, carried by a file or a code (`encodeHandIn`), read with `decodeHandIn`.
 */
export interface HandIn {
  /** `null` for work that no assignment asked for. */
  readonly assignment: HandInAssignment | null;
  /** What the learner signed with; empty where nothing was asked for or given. */
  readonly name: string;
  /** `paper`: a teacher typed in what was marked on paper. */
  readonly medium: 'screen' | 'paper';
  /** ISO 8601, UTC, as the learner's device had it. */
  readonly handedInAt: string;
  /** A fingerprint of the texts that were worked on (`fingerprintOf`). */
  readonly texts: string;
  readonly work: HandInWork;
}
