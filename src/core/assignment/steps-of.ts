import { inOrder } from '../attempt/step-order.ts';
import type { Lesson, StepId } from '../lesson/lesson-schema.ts';
import type { Settings } from './settings.ts';

/**
 * The steps a class may leave out. The first read, marking, checking and the report are the lesson: without them there
 * is nothing to check or nothing to hand in.
 */
export const optionalSteps: readonly StepId[] = ['brief', 'warm-up', 'second-look', 'repair', 'exit-check'];

/** The steps that have nothing to show without answers. */
const stepsWithAnswers: readonly StepId[] = ['check', 'second-look', 'repair'];

/**
 * The steps a learner takes, in order: the lesson's, without those left out. One try leaves no second look; without
 * answers there is nothing to check, look at again or repair, and the report is where the work is handed in.
 */
export function stepsOf(lesson: Pick<Lesson, 'steps'>, settings: Settings): readonly StepId[] {
  const off = new Set<StepId>(settings.stepsOff);
  if (settings.tries === 1) off.add('second-look');
  if (settings.answers === 'never') for (const step of stepsWithAnswers) off.add(step);
  return inOrder(lesson.steps).filter((step) => !off.has(step));
}
