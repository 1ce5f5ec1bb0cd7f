import type { Attempt, HandedIn } from './attempt.ts';

/** What was made to be handed in; the name as `cleanName` leaves it, and left out where it is empty. */
export type MadeHandIn = Omit<HandedIn, 'confirmedAt'>;

/**
 * The attempt with this as what was last made to be handed in. Made again with the same receipt, as a code after a file,
 * it is the same hand-in: its time stays, and so does what the learner said of it.
 */
export function withHandIn(attempt: Attempt, made: MadeHandIn, now: string): Attempt {
  return attempt.handedIn?.receipt === made.receipt
    ? attempt
    : { ...attempt, handedIn: made, updatedAt: now };
}

/** The attempt with the learner saying that their teacher has what was made; the first time counts. */
export function withHandInConfirmed(attempt: Attempt, now: string): Attempt {
  const { handedIn } = attempt;
  return handedIn === undefined || handedIn.confirmedAt !== undefined
    ? attempt
    : { ...attempt, handedIn: { ...handedIn, confirmedAt: now }, updatedAt: now };
}
