import { attemptLimits } from './attempt-limits.ts';
import type { Attempt, HandedIn } from './attempt.ts';

/** What was made to be handed in. */
export type MadeHandIn = Omit<HandedIn, 'confirmedAt'>;

/**
 * The attempt with this as what was last made to be handed in. Made again with the same receipt, as a code after a file,
 * it is the same hand-in: its time stays, and so does what the learner said of it. A name beyond `attemptLimits.name` is
 * cut, and an empty one left out.
 */
export function withHandIn(attempt: Attempt, { at, receipt, name = '' }: MadeHandIn, now: string): Attempt {
  if (attempt.handedIn?.receipt === receipt) return attempt;
  const kept = name.slice(0, attemptLimits.name);
  return { ...attempt, handedIn: { at, receipt, ...(kept === '' ? {} : { name: kept }) }, updatedAt: now };
}

/** The attempt with the learner saying that their teacher has what was made; the first time counts. */
export function withHandInConfirmed(attempt: Attempt, now: string): Attempt {
  const { handedIn } = attempt;
  if (handedIn === undefined || handedIn.confirmedAt !== undefined) return attempt;
  return { ...attempt, handedIn: { ...handedIn, confirmedAt: now }, updatedAt: now };
}
