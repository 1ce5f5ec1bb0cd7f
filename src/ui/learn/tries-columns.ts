import { bestTry } from '../../core/scoring/best-try.ts';
import type { ItemScore } from '../../core/scoring/item-score.ts';
import { laterMessages } from '../messages/later-messages.ts';

/** One try as a column of figures. */
export interface TryColumn {
  readonly title: string;
  readonly score: ItemScore;
}

/** The first try and the best one side by side, and the last where that is neither. */
export function triesColumns(tries: readonly ItemScore[]): TryColumn[] {
  const { first, best, last } = laterMessages.secondLook.tries;
  const bestIndex = bestTry(tries);
  const lastIndex = tries.length - 1;
  const column = (title: string, index: number): TryColumn[] => {
    const score = tries[index];
    return score === undefined ? [] : [{ title, score }];
  };
  return [
    ...column(first, 0),
    ...column(best(bestIndex + 1), bestIndex),
    ...(lastIndex === bestIndex ? [] : column(last(lastIndex + 1), lastIndex)),
  ];
}
