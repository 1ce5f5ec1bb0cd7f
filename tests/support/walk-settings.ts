import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { optionalSteps } from '../../src/core/assignment/steps-of.ts';
import type { StepId } from '../../src/core/lesson/lesson-schema.ts';

/**
 * Every combination of the settings that a lesson's way depends on, for a lesson with these steps: steps left out, tries,
 * answers, hints, and one or no technique left out. The others change what is shown, not where one can go.
 */
export function walkSettings(steps: readonly StepId[]): Settings[] {
  const optional = optionalSteps.filter((step) => steps.includes(step));
  return subsets(optional).flatMap((stepsOff) =>
    [1, 2, 3].flatMap((tries) =>
      (['after', 'never'] as const).flatMap((answers) =>
        [true, false].flatMap((hints) =>
          [[], ['factual-error']].map((techniquesOff) => ({
            ...defaultSettings(),
            stepsOff,
            techniquesOff,
            tries,
            answers,
            hints,
          })),
        ),
      ),
    ),
  );
}

function subsets<T>(values: readonly T[]): T[][] {
  return values.reduce<T[][]>((all, value) => [...all, ...all.map((one) => [...one, value])], [[]]);
}
