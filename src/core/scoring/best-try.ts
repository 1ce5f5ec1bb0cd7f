import type { ItemScore } from './item-score.ts';

/** The place of the best score among those of all tries, from 0; the earliest of equals. 0 where there is none. */
export function bestTry(tries: readonly ItemScore[]): number {
  const best = Math.max(...tries.map(({ score }) => score));
  return Math.max(
    0,
    tries.findIndex(({ score }) => score === best),
  );
}
