import { attemptLimits } from './attempt-limits.ts';
import type { Attempt } from './attempt.ts';

/** The attempt with a card of the source shelf opened; the first time counts. */
export function withShelfCard(attempt: Attempt, cardId: string, now: string): Attempt {
  const { shelf } = attempt;
  const isFull = Object.keys(shelf).length >= attemptLimits.shelfCards;
  if (shelf[cardId] !== undefined || isFull) return attempt;
  return { ...attempt, shelf: { ...shelf, [cardId]: now }, updatedAt: now };
}
