import { createContext } from 'svelte';

/** Whether the learner has moved between steps since the page was opened. */
export interface StepArrival {
  readonly hasMoved: boolean;
}

export const [getStepArrival, setStepArrival] = createContext<StepArrival>();
