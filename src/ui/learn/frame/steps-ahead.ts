import type { StepId } from '../../../core/lesson/steps.ts';
import { whenIdle } from '../../passage/passage-drawing.ts';

/** The code of what comes after a step. The key is none of it. */
const ahead: Readonly<Partial<Record<StepId, () => readonly Promise<unknown>[]>>> = {
  brief: () => [import('../steps/forms/FormStep.svelte')],
  'warm-up': () => [import('../steps/first-read/FirstReadStep.svelte')],
  'first-read': () => [import('./ItemSteps.svelte')],
  mark: () => [import('./CheckedSteps.svelte')],
};

/**
 * Fetches, when the browser is idle, what the steps after this one need, so that nobody waits for it there. Returns how to
 * call it off. What does not come now is asked for again where it is needed, and told there.
 */
export function fetchAhead(step: StepId): () => void {
  return whenIdle(() => {
    for (const part of ahead[step]?.() ?? []) part.catch(() => undefined);
  });
}
