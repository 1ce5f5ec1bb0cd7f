import type { ReviewCard } from './review-card.ts';

/** A passage that only reviews show, and the technique it is about; not whether it is flawed. */
export interface PoolEntry {
  readonly itemId: string;
  readonly technique: string;
}

/** What a card is shown with: new text, or `undefined` for its own passage. */
export interface ChosenPassage {
  readonly card: ReviewCard;
  readonly itemId: string | undefined;
}

/**
 * For each card, in order, a passage of the same technique that this learner has not seen and no earlier card takes. Which
 * of them, chance decides: `draw` gives a number from 0 to below 1.
 */
export function choosePassages(
  cards: readonly ReviewCard[],
  pool: readonly PoolEntry[],
  seen: ReadonlySet<string>,
  draw: () => number,
): readonly ChosenPassage[] {
  const taken = new Set(seen);
  return cards.map((card) => {
    const open = pool.filter(({ itemId, technique }) => technique === card.technique && !taken.has(itemId));
    const itemId = open[Math.floor(draw() * open.length)]?.itemId;
    if (itemId !== undefined) taken.add(itemId);
    return { card, itemId };
  });
}

/** Every item whose text was shown in a review of this lesson. */
export function seenPassages(cards: readonly ReviewCard[], lessonId: string): ReadonlySet<string> {
  const own = cards.filter((card) => card.lessonId === lessonId);
  return new Set(own.flatMap(({ answers }) => answers.map(({ itemId }) => itemId)));
}
