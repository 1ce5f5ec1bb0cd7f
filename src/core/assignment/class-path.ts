import { inOrder } from '../attempt/learner-path.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import { type StepId, type StepTaker, stepIds, stepTable, stepTable as table } from '../lesson/steps.ts';
import { isBySection, techniquesOf } from './default-settings.ts';
import type { Settings } from './settings.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';

/**
 * The steps a class may leave out. The first read, marking, checking and the report are the lesson: without them there
 * is nothing to check or nothing to hand in.
 */
export const optionalSteps: readonly StepId[] = stepIds.filter((step) => stepTable[step].shed !== undefined);

const takes: Readonly<Record<StepTaker, (settings: Settings) => boolean>> = {
  answers: ({ answers }) => answers === 'never',
  techniques: ({ techniquesOff }) => techniquesOff.length > 0,
  sections: isBySection,
  tries: ({ tries }) => tries === 1,
};

/** Which other choice of the teacher's takes a step away; `undefined` where none does. */
export function stepTaker(step: StepId, settings: Settings): StepTaker | undefined {
  return stepTable[step].takenBy?.find((taker) => takes[taker](settings));
}

/** The steps a learner takes, in order: the lesson's, without those left out and those that other choices take away. */
export function stepsOf(lesson: Pick<Lesson, 'steps'>, settings: Settings): readonly StepId[] {
  return inOrder(lesson.steps).filter(
    (step) => !settings.stepsOff.includes(step) && stepTaker(step, settings) === undefined,
  );
}

/**
 * About how many minutes the lesson takes with these settings, a whole number. A lesson says how long it takes as a
 * whole; that time is shared out over its steps in the proportions of their table.
 */
export function minutesOf(lesson: Pick<Lesson, 'steps' | 'minutes'>, settings: Settings): number {
  const whole = sumOf(lesson.steps);
  return whole === 0 ? 0 : Math.round((lesson.minutes * sumOf(stepsOf(lesson, settings))) / whole);
}

/** About how many minutes one step takes of a lesson as the class does it, at least one. */
export function minutesOfStep({ steps, minutes }: Pick<Lesson, 'steps' | 'minutes'>, step: StepId): number {
  return Math.max(1, Math.round((minutes * table[step].minutes) / sumOf(steps)));
}

function sumOf(steps: readonly StepId[]): number {
  return steps.reduce((sum, step) => sum + table[step].minutes, 0);
}

/** A lesson as a class gets it: with the steps, the techniques and the time that the settings leave. */
export function assignLesson(bundle: LessonBundle, settings: Settings): LessonBundle {
  const { lesson } = bundle;
  const techniques = [...techniquesOf(lesson, settings)];
  return {
    ...bundle,
    lesson: {
      ...lesson,
      steps: [...stepsOf(lesson, settings)],
      techniques,
      minutes: Math.max(1, minutesOf(lesson, settings)),
    },
    techniques: bundle.techniques.filter(({ id }) => techniques.includes(id)),
    leftOut: bundle.techniques.filter(({ id }) => !techniques.includes(id)),
  };
}
