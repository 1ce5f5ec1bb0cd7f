import { plainReading } from './link-readings.ts';

/** A field of ours, however its name is written; no other fragment of these pages has one. */
const field = /(?:^|[^\p{L}\p{N}])[vlamfsnkc]=/iu;

/** What says before the fragment that an assignment follows in it (`assignmentHref`). */
export const classSign = /[?&;]class=([A-Za-z0-9_-]*)/i;

/**
 * True when a fragment means an assignment, in whatever state it is: one that has lost everything, and one that was escaped
 * or put into capitals. Links to words or places of the page are not meant, and not for `parseAssignmentLink`.
 */
export function isAssignmentLink(fragment: string): boolean {
  const text = plainReading(fragment.slice(0, 5000)).replace(/^#/, '').trim();
  if (/^(?:words=|:~:)/.test(text)) return false;
  return !/[\p{L}\p{N}]/u.test(text) || /^\P{L}*v\P{L}*$/iu.test(text) || field.test(text);
}

/** Whether the address of a page may mean an assignment, whole or not: where it does not, it is an ordinary visit. */
export function isAssignmentAddress(href: string): boolean {
  const [before = '', ...after] = href.split('#');
  if (after.length > 0 && isAssignmentLink(after.join('#'))) return true;
  const text = plainReading(before.slice(0, 5000));
  return classSign.test(text) || /[#?&]v=\d/i.test(text);
}
