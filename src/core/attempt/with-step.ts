import { stepIds, type StepId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';

/** The attempt with the learner at this step. Nothing done at other steps changes, whichever way they go. */
export function withStep(attempt: Attempt, step: StepId, now: string): Attempt {
  const isAhead = stepIds.indexOf(step) > stepIds.indexOf(attempt.furthest);
  return { ...attempt, step, furthest: isAhead ? step : attempt.furthest, updatedAt: now };
}
