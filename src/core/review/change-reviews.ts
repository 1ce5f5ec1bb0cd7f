import type { Mistake } from './find-mistakes.ts';
import { type ReviewAnswer, type ReviewCard, type Reviews, cardId, reviewLimits } from './review-card.ts';
import type { ReviewScheduler } from './review-store.ts';
import { soundSchedule } from './sound-schedule.ts';

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
    if (card.id !== id || isAnsweredAt(card, answer.at)) return card;
    const schedule = soundSchedule(card.schedule, answer.at);
    return {
      ...card,
      schedule: scheduler.next(schedule, isRight, answer.at),
      answers: [...card.answers, answer].slice(-reviewLimits.answers),
    };
  });
  return { ...reviews, cards };
}

/** Whether it was answered then or after; a time that a wrong clock made is no answer. */
function isAnsweredAt({ schedule }: ReviewCard, at: string): boolean {
  return schedule === soundSchedule(schedule, at) && Date.parse(at) <= Date.parse(schedule.lastAt);
}

/** The reviews without anything of one lesson. What was looked through is remembered by attempts, which have no lesson. */
export function withoutLesson(reviews: Reviews, lessonId: string): Reviews {
  return { ...reviews, cards: reviews.cards.filter((card) => card.lessonId !== lessonId) };
}
