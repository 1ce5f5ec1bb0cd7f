import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import { optionalSteps } from '../../src/core/assignment/class-path.ts';
import type { StepId } from '../../src/core/lesson/steps.ts';

const ways = [
  { feedback: 'end', tries: 1 },
  { feedback: 'end', tries: 2 },
  { feedback: 'end', tries: 3 },
  { feedback: 'section', tries: 3 },
] as const satisfies readonly Partial<Settings>[];

/**
 * Every combination of the settings that a lesson's way depends on, for a lesson with these steps: steps left out, tries,
 * when and whether there are answers, hints, and one or no technique left out. The others change what is shown, not where
 * one can go. By section there is one try, so it goes with one number of them.
 */
export function walkSettings(steps: readonly StepId[]): Settings[] {
  const optional = optionalSteps.filter((step) => steps.includes(step));
  return subsets(optional).flatMap((stepsOff) =>
    ways.flatMap((way) =>
      (['after', 'never'] as const).flatMap((answers) =>
        [true, false].flatMap((hints) =>
          [[], ['factual-error']].map((techniquesOff) => ({
            ...defaultSettings(),
            stepsOff,
            techniquesOff,
            ...way,
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
