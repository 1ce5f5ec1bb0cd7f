import type { ReviewAnswer, Reviews } from './review-card.ts';
import { reviewLimits } from './review-limits.ts';
import type { ReviewScheduler } from './review-scheduler.ts';

/**
 * The reviews with one answer to a card, which then comes back when the scheduler says. An answer that is not later than
 * the one before, as after a second save, changes nothing; nor does one to a card that is not there.
 */
export function withReviewAnswer(
  reviews: Reviews,
  id: string,
  answer: ReviewAnswer,
  isRight: boolean,
  scheduler: ReviewScheduler,
): Reviews {
  const cards = reviews.cards.map((card) => {
    if (card.id !== id || Date.parse(answer.at) <= Date.parse(card.schedule.lastAt)) return card;
    return {
      ...card,
      schedule: scheduler.next(card.schedule, isRight, answer.at),
      answers: [...card.answers, answer].slice(-reviewLimits.answers),
    };
  });
  return { ...reviews, cards };
}
