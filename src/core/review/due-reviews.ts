import type { ReviewCard, Reviews } from './review-card.ts';

/** In milliseconds. What falls due later today is due now: nobody waits for the hour at which they answered last. */
const halfDay = 12 * 3_600_000;

/** The cards that are due, those that have waited longest first. */
export function dueReviews({ cards }: Pick<Reviews, 'cards'>, now: string): readonly ReviewCard[] {
  const limit = Date.parse(now) + halfDay;
  return cards
    .filter(({ schedule }) => Date.parse(schedule.dueAt) <= limit)
    .toSorted((a, b) => Date.parse(a.schedule.dueAt) - Date.parse(b.schedule.dueAt));
}

/** When the next card falls due; `undefined` when there is none. */
export function nextReviewAt({ cards }: Pick<Reviews, 'cards'>): string | undefined {
  return cards
    .map(({ schedule }) => schedule.dueAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
}
