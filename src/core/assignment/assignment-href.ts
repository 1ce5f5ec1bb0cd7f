import type { Assignment } from './assignment.ts';
import { encodeAssignmentLink } from './encode-assignment-link.ts';

/** A link is shorter than this, page address included: chats keep it whole, and its QR code can be scanned from a wall. */
export const linkLimit = 300;

/** The whole link: the address of the learner's page, without a fragment it may have had, and the assignment. */
export function assignmentHref(siteHref: string, assignment: Assignment): string {
  return `${siteHref.replace(/#.*$/s, '')}${encodeAssignmentLink(assignment)}`;
}

/** By how many characters a link has to become shorter; 0 for one that may be handed out. */
export function linkExcess(siteHref: string, assignment: Assignment): number {
  return Math.max(0, assignmentHref(siteHref, assignment).length - (linkLimit - 1));
}

/**
 * How many characters of the note have to go before the link may be handed out, in UTF-16 code units, never half a character;
 * `undefined` where even a link without a note is too long.
 */
export function noteExcess(siteHref: string, assignment: Assignment): number | undefined {
  const letters = Array.from(assignment.note);
  while (linkExcess(siteHref, { ...assignment, note: letters.join('').trimEnd() }) > 0) {
    if (letters.pop() === undefined) return undefined;
  }
  return assignment.note.length - letters.join('').length;
}
