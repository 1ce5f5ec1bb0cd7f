import { attemptLimits } from './attempt-limits.ts';
import type { Attempt, Repair } from './attempt.ts';

/** The attempt with the learner's rewrite as it stands; text beyond `attemptLimits.repair` is cut. */
export function withRepair(attempt: Attempt, repair: Repair, now: string): Attempt {
  const text = repair.text.slice(0, attemptLimits.repair);
  return { ...attempt, repair: { ...repair, text }, updatedAt: now };
}
