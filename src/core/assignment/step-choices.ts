import type { Lesson } from '../lesson/lesson-schema.ts';
import { inOrder } from '../attempt/learner-path.ts';
import { type StepId, type StepTaker, stepTable as table } from '../lesson/steps.ts';
import type { Settings } from './settings.ts';
import { minutesOf, optionalSteps, stepTaker } from './class-path.ts';
import { defaultSettings } from './default-settings.ts';

/** A step of a lesson, as a teacher can choose it. */
export interface StepChoice {
  readonly step: StepId;
  /** Whether the class takes it. */
  readonly isTaken: boolean;
  /**
   * `free`: the teacher decides. `always`: it cannot be left out. Otherwise another choice has taken it away: no answers are
   * shown, a technique is left out, the text is explained by section, or there is one try.
   */
  readonly why: 'free' | 'always' | StepTaker;
}

/** Every step of the lesson, in order, and who decides about it. */
export function stepChoices(lesson: Pick<Lesson, 'steps'>, settings: Settings): readonly StepChoice[] {
  return inOrder(lesson.steps).map((step) => {
    const taker = stepTaker(step, settings);
    const isTaken = taker === undefined && !settings.stepsOff.includes(step);
    return { step, isTaken, why: taker ?? (optionalSteps.includes(step) ? 'free' : 'always') };
  });
}

/** How long the short version may take. */
const shortMinutes = 20;

const shedTurns = [...new Set(optionalSteps.map((step) => table[step].shed ?? 0))].toSorted((a, b) => a - b);

/**
 * Settings for a lesson of at most `shortMinutes`: optional steps are left out until it fits. Where even the steps that
 * cannot be left out take longer, this is the shortest there is; `minutesOf` says how long.
 */
export function shortSettings(lesson: Pick<Lesson, 'steps' | 'minutes'>): Settings {
  const present = optionalSteps.filter((step) => lesson.steps.includes(step));
  let settings = defaultSettings();
  for (const turn of shedTurns) {
    if (minutesOf(lesson, settings) <= shortMinutes) return settings;
    const shed = present.filter((step) => table[step].shed === turn);
    settings = { ...settings, stepsOff: [...settings.stepsOff, ...shed] };
  }
  return settings;
}
