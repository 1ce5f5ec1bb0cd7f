import type { Lesson } from '../lesson/lesson-schema.ts';
import type { Settings } from './settings.ts';

/** The ids of the techniques that are looked for, in the lesson's order. */
export function techniquesOf(lesson: Pick<Lesson, 'techniques'>, settings: Settings): readonly string[] {
  return lesson.techniques.filter((id) => !settings.techniquesOff.includes(id));
}
