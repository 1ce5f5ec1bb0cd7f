import type { Attempt, FirstRead } from './attempt.ts';
import { firstReadLimits } from './first-read-limits.ts';

/**
 * The attempt with these answers to the first read, in place of earlier ones. Text beyond `firstReadLimits` is cut:
 * the page's fields take no more, and an attempt must never hold what cannot be read again.
 */
export function withFirstRead(attempt: Attempt, { kind, note, who, when }: FirstRead, now: string): Attempt {
  const firstRead = {
    ...(kind === undefined ? {} : { kind: kind.slice(0, firstReadLimits.kind) }),
    ...(note === undefined ? {} : { note: note.slice(0, firstReadLimits.note) }),
    ...(who === undefined ? {} : { who: who.slice(0, firstReadLimits.who) }),
    ...(when === undefined ? {} : { when: when.slice(0, firstReadLimits.when) }),
  };
  return { ...attempt, firstRead, updatedAt: now };
}
