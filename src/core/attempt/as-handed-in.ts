import type { Attempt } from './attempt.ts';

/**
 * The attempt as it is handed in at a time: all of its content, and nothing of where the learner happens to be in it or
 * of earlier hand-ins. Two of these with the same time are equal exactly as long as the learner has changed nothing, however
 * often they opened the page or went back and forth in between.
 */
export function asHandedIn(attempt: Attempt, at: string): Attempt {
  const { handedIn: _, ...work } = attempt;
  return { ...work, step: 'report', furthest: 'report', updatedAt: at };
}
