import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import { minutesOf } from './minutes-of.ts';
import type { Settings } from './settings.ts';
import { stepsOf } from './steps-of.ts';
import { techniquesOf } from './techniques-of.ts';

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
