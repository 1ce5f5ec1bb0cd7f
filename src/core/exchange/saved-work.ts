import type { Assignment } from '../assignment/assignment.ts';

/** What every file of saved work says it is. */
export const savedWorkFormat = 'second-read saved work';

/** The version of these files. A change of meaning is a new number; the attempt has a number of its own. */
export const savedWorkVersion = 1;

/** Longer than any work within its limits, in UTF-16 code units; in bytes, no file above it is even read. */
export const longestSavedWork = 50_000_000;

/**
 * A copy of one learner's work, for themselves: to go on with it elsewhere or later. It is no hand-in.
 * `readSavedWork` reads it.
 */
export interface SavedWork {
  /** The assignment it is work of, whole, so that a page can open it without its link; `null` for own work. */
  readonly assignment: Assignment | null;
  /** An `Attempt`, or whatever was put aside because it could not be read. */
  readonly attempt: unknown;
}

/** Saved work as the text of a JSON file; `note` tells people what it is and how to open it. */
export function encodeSavedWork({ assignment, attempt }: SavedWork, note: string): string {
  const file = { format: savedWorkFormat, version: savedWorkVersion, note, assignment, attempt };
  return `${JSON.stringify(file, null, 2)}\n`;
}
