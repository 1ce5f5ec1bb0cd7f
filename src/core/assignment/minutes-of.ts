import type { Lesson, StepId } from '../lesson/lesson-schema.ts';
import type { Settings } from './settings.ts';
import { stepsOf } from './steps-of.ts';

/** How long each step takes with a text of about 600 words; together one period. */
const stepMinutes: Readonly<Record<StepId, number>> = {
  brief: 4,
  'warm-up': 5,
  'first-read': 3,
  mark: 10,
  check: 4,
  'second-look': 6,
  repair: 5,
  'exit-check': 5,
  report: 3,
};

/**
 * About how many minutes the lesson takes with these settings, a whole number. A lesson says how long it takes as a
 * whole; that time is shared out over its steps in the proportions above.
 */
export function minutesOf(lesson: Pick<Lesson, 'steps' | 'minutes'>, settings: Settings): number {
  const whole = sumOf(lesson.steps);
  return whole === 0 ? 0 : Math.round((lesson.minutes * sumOf(stepsOf(lesson, settings))) / whole);
}

/** About how many minutes one step takes of a lesson as the class does it, at least one. */
export function minutesOfStep({ steps, minutes }: Pick<Lesson, 'steps' | 'minutes'>, step: StepId): number {
  return Math.max(1, Math.round((minutes * stepMinutes[step]) / sumOf(steps)));
}

function sumOf(steps: readonly StepId[]): number {
  return steps.reduce((sum, step) => sum + stepMinutes[step], 0);
}
