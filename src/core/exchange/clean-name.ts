import { handInLimits } from './hand-in-limits.ts';

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
