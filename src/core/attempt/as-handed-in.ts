import type { Attempt } from './attempt.ts';

/**
 * The attempt as it is handed in at a time: all of its content, and nothing of where the learner happens to be in it.
 * Hand-ins made of it at the same time are equal, and so are their receipts, exactly as long as the learner has changed
 * nothing, however often they opened the page or went back and forth in between.
 */
export function asHandedIn(attempt: Attempt, at: string): Attempt {
  return { ...attempt, step: 'report', furthest: 'report', updatedAt: at };
}
