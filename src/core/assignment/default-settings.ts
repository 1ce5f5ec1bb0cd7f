import type { Settings } from './settings.ts';

/** The whole lesson as its author made it: what a learner without an assignment gets. The same for every lesson. */
export function defaultSettings(): Settings {
  return {
    stepsOff: [],
    techniquesOff: [],
    pick: 'both',
    countShown: true,
    confidenceAsked: true,
    hints: true,
    tries: 3,
    feedback: 'end',
    answers: 'after',
  };
}
