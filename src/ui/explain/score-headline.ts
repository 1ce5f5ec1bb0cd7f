import type { ItemScore } from '../../core/scoring/outcomes/item-score.ts';
import { bestTry } from '../../core/scoring/outcomes/tries.ts';
import { laterMessages } from '../words/later.ts';

/** From this share of the weak spots on, an eye counts as sharp. A choice of words, not a measure. */
const sharpFrom = 0.6;

/** From this share of the sound passages left alone on, a hand counts as fair. */
const fairFrom = 0.8;

/** Which headline a score gets: what to do next, never a verdict on the person. */
export function scoreHeadline({
  summary,
  score,
  outcomes,
  overflagRate,
}: ItemScore): 'nothing' | 'sharpAndFair' | 'sharp' | 'fair' | 'wide' | 'start' {
  const { found, scored, fair, decoys } = summary;
  if (outcomes.every(({ labels }) => labels.length === 0)) return 'nothing';
  const isSharp = found >= scored * sharpFrom;
  const isFair = fair >= decoys * fairFrom && (overflagRate ?? 0) <= 1 - fairFrom;
  if (isSharp && score === 0) return 'wide';
  if (isSharp) return isFair ? 'sharpAndFair' : 'sharp';
  return isFair ? 'fair' : 'start';
}

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
