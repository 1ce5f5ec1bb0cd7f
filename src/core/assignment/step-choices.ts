import type { Lesson, StepId } from '../lesson/lesson-schema.ts';
import { inOrder } from '../attempt/step-order.ts';
import { isBySection } from './sections-for.ts';
import type { Settings } from './settings.ts';
import { optionalSteps, stepsOf } from './steps-of.ts';

/** A step of a lesson, as a teacher can choose it. */
export interface StepChoice {
  readonly step: StepId;
  /** Whether the class takes it. */
  readonly isTaken: boolean;
  /**
   * `free`: the teacher decides. `always`: it cannot be left out. Otherwise another choice has taken it away: no answers are
   * shown, a technique is left out, the text is explained by section, or there is one try.
   */
  readonly why: 'free' | 'always' | 'answers' | 'techniques' | 'sections' | 'tries';
}

/** Every step of the lesson, in order, and who decides about it. */
export function stepChoices(lesson: Pick<Lesson, 'steps'>, settings: Settings): readonly StepChoice[] {
  const taken = stepsOf(lesson, settings);
  const wanted = stepsOf(lesson, { ...settings, stepsOff: [] });
  return inOrder(lesson.steps).map((step) => {
    const why = wanted.includes(step)
      ? optionalSteps.includes(step)
        ? 'free'
        : 'always'
      : reason(step, settings);
    return { step, isTaken: taken.includes(step), why };
  });
}

/** Why a step has gone that the teacher did not leave out: the first of the rules of `stepsOf` that says so. */
function reason(step: StepId, settings: Settings): StepChoice['why'] {
  if (step === 'warm-up' || step === 'exit-check') return 'techniques';
  if (settings.answers === 'never') return 'answers';
  return isBySection(settings) ? 'sections' : 'tries';
}
