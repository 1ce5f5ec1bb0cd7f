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
  /**
   * The receipts of what was handed in, or made to be, of the same work before it, the oldest first: whoever has one of them
   * knows without any clock that this one continues it. Left out where it is the first.
   */
  readonly earlier?: readonly string[];
  /** A fingerprint of the texts that were worked on (`fingerprintOf`). */
  readonly texts: string;
  readonly work: HandInWork;
}

/** Control characters, half characters, invisible ones, and marks that turn the reading direction of what follows. */
const unfit = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * A name as one line of plain text of at most `handInLimits.name` UTF-16 code units, no character cut in half; empty when
 * nothing is left of it. Cleaning twice changes nothing more.
 */
export function cleanName(name: string): string {
  const line = name.replaceAll(/\s+/g, ' ').replaceAll(unfit, '').replaceAll(/ +/g, ' ').trim();
  return line.slice(0, handInLimits.name).replaceAll(unfit, '').trim();
}

/** How much a hand-in may hold besides the work itself. */
export const handInLimits = {
  /** UTF-16 code units, as `maxlength` of a text field counts. */
  name: 40,
  /** The longest text that a hand-in is looked for in, in UTF-16 code units. */
  text: 4_000_000,
  /** The most that a code may unpack to, in bytes: a small file must not fill the memory. */
  unpacked: 2_000_000,
} as const;
