import type { Attempt } from './attempt.ts';

/** The attempt as finished. The time of the first finish stays. */
export function withFinish(attempt: Attempt, now: string): Attempt {
  return { ...attempt, finishedAt: attempt.finishedAt ?? now, updatedAt: now };
}
