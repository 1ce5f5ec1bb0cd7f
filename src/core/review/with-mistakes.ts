import type { Mistake } from './find-mistakes.ts';
import { cardId, type ReviewCard, type Reviews } from './review-card.ts';
import { reviewLimits } from './review-limits.ts';
import type { ReviewScheduler } from './review-scheduler.ts';

/** Mistakes of one item of one attempt, and when they were made. */
export interface MistakesMade {
  readonly attemptId: string;
  readonly lessonId: string;
  readonly itemId: string;
  readonly at: string;
  readonly mistakes: readonly Mistake[];
}

/** How the work on an item is remembered as gone through. */
export function collectedName({ attemptId, itemId }: Pick<MistakesMade, 'attemptId' | 'itemId'>): string {
  return `${attemptId} ${itemId}`;
}

/**
 * The reviews with these mistakes: a card for each one that has none, and a card that is there already is got wrong once
 * more, unless it was answered since. Doing it twice is the same as doing it once. No card ever goes.
 */
export function withMistakes(reviews: Reviews, made: MistakesMade, scheduler: ReviewScheduler): Reviews {
  const { lessonId, itemId, at } = made;
  const cards = new Map(reviews.cards.map((card) => [card.id, card]));
  for (const mistake of made.mistakes) {
    const id = cardId({ lessonId, itemId, entry: mistake.entry });
    const known = cards.get(id);
    if (known !== undefined) cards.set(id, relearned(known, at, scheduler));
    else if (cards.size < reviewLimits.cards) {
      cards.set(id, { id, lessonId, itemId, ...mistake, schedule: scheduler.begin(at), answers: [] });
    }
  }
  const name = collectedName(made);
  const collected = reviews.collected.includes(name) ? reviews.collected : [...reviews.collected, name];
  return {
    ...reviews,
    cards: [...cards.values()],
    collected: collected.slice(-reviewLimits.collected),
  };
}

function relearned(card: ReviewCard, at: string, scheduler: ReviewScheduler): ReviewCard {
  if (Date.parse(at) <= Date.parse(card.schedule.lastAt)) return card;
  return { ...card, schedule: scheduler.next(card.schedule, false, at) };
}
