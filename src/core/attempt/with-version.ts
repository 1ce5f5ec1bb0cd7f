import type { Attempt } from './attempt.ts';

/**
 * The attempt carried over to another version of its lesson. Only for one with the same passages, word for word:
 * see `checkEdition`, which says `other-passage` when they are not.
 */
export function withVersion(attempt: Attempt, version: string, now: string): Attempt {
  return { ...attempt, lesson: { id: attempt.lesson.id, version }, updatedAt: now };
}
