import type { Lesson, StepId } from '../lesson/lesson-schema.ts';
import { defaultSettings } from './default-settings.ts';
import { minutesOf } from './minutes-of.ts';
import type { Settings } from './settings.ts';

/** How long the short version may take. */
export const shortMinutes = 20;

/** What a short lesson does without, the first to go first. The two forms are one measure, so they go together. */
const sheddable: readonly (readonly StepId[])[] = [
  ['warm-up', 'exit-check'],
  ['repair'],
  ['second-look'],
  ['brief'],
];

/**
 * Settings for a lesson of at most `shortMinutes`: optional steps are left out until it fits. Where even the steps that
 * cannot be left out take longer, this is the shortest there is; `minutesOf` says how long.
 */
export function shortSettings(lesson: Pick<Lesson, 'steps' | 'minutes'>): Settings {
  let settings = defaultSettings();
  for (const steps of sheddable) {
    if (minutesOf(lesson, settings) <= shortMinutes) return settings;
    const present = steps.filter((step) => lesson.steps.includes(step));
    settings = { ...settings, stepsOff: [...settings.stepsOff, ...present] };
  }
  return settings;
}
