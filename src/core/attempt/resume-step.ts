import type { StepId } from '../lesson/lesson-schema.ts';
import type { Attempt } from './attempt.ts';
import { stepPosition } from './step-order.ts';

/**
 * The step a learner comes back to: the one they were at, or where this edition of the lesson has it no more, the last
 * one before it. The first step when nothing comes before.
 */
export function resumeStep(steps: readonly StepId[], { step }: Pick<Attempt, 'step'>): StepId {
  const open = steps
    .toSorted((a, b) => stepPosition(a) - stepPosition(b))
    .filter((candidate, index) => index === 0 || stepPosition(candidate) <= stepPosition(step));
  const last = open.at(-1);
  if (last === undefined) throw new Error('a lesson without steps');
  return last;
}
