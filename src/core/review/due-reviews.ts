import type { ReviewCard, Reviews } from './review-card.ts';
import { soundSchedule } from './sound-schedule.ts';

/** In milliseconds. What falls due later today is due now: nobody waits for the hour at which they answered last. */
const halfDay = 12 * 3_600_000;

/** The cards that are due, those that have waited longest first. */
export function dueReviews({ cards }: Pick<Reviews, 'cards'>, now: string): readonly ReviewCard[] {
  const limit = Date.parse(now) + halfDay;
  const dueAt = ({ schedule }: ReviewCard) => Date.parse(soundSchedule(schedule, now).dueAt);
  return cards.filter((card) => dueAt(card) <= limit).toSorted((a, b) => dueAt(a) - dueAt(b));
}

/** When the next card falls due; `undefined` when there is none. */
export function nextReviewAt({ cards }: Pick<Reviews, 'cards'>, now: string): string | undefined {
  return cards
    .map(({ schedule }) => soundSchedule(schedule, now).dueAt)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(0);
}
