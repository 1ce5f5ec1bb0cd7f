import { attemptLimits } from './attempt-limits.ts';
import type { Attempt } from './attempt.ts';

/** The attempt with an answer to one question to think about; text beyond `attemptLimits.reflection` is cut. */
export function withReflection(attempt: Attempt, questionId: string, text: string, now: string): Attempt {
  const answer = text.slice(0, attemptLimits.reflection);
  return { ...attempt, reflection: { ...attempt.reflection, [questionId]: answer }, updatedAt: now };
}
