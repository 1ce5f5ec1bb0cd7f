import { attemptLimits } from './attempt-limits.ts';
import type { Attempt, Repair } from './attempt.ts';

/**
 * The attempt with the learner's rewrite as it stands; text beyond `attemptLimits.repair` is cut. When the model was looked
 * at stays with its passage, and goes with another one.
 */
export function withRepair(attempt: Attempt, repair: Omit<Repair, 'comparedAt'>, now: string): Attempt {
  const { annotation, ticks } = repair;
  const text = repair.text.slice(0, attemptLimits.repair);
  const before = attempt.repair?.annotation === annotation ? attempt.repair.comparedAt : undefined;
  const compared = before === undefined ? {} : { comparedAt: before };
  return { ...attempt, repair: { annotation, text, ticks, ...compared }, updatedAt: now };
}
