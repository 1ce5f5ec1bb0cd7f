import type { Mistake } from '../../../src/core/review/find-mistakes.ts';
import type { ReviewCard, ReviewSchedule } from '../../../src/core/review/review-card.ts';
import type { ReviewScheduler } from '../../../src/core/review/review-store.ts';

const day = 86_400_000;

/** So many days after a moment. */
export function daysAfter(at: string, days: number): string {
  return new Date(Date.parse(at) + days * day).toISOString();
}

/** A day after every mistake, and twice as many days as before after every right answer. */
export const doublingScheduler: ReviewScheduler = {
  begin: (at) => scheduleAt(at, 1, 0),
  next: ({ stability, reviews }, isRight, at) => scheduleAt(at, isRight ? stability * 2 : 1, reviews + 1),
};

function scheduleAt(at: string, days: number, reviews: number): ReviewSchedule {
  return { dueAt: daysAfter(at, days), lastAt: at, stability: days, difficulty: 5, reviews, lapses: 0 };
}

/** A mistake with this entry. */
export function mistakeOf(entry: string, technique = 'factual-error'): Mistake {
  return { entry, technique, span: { start: 0, end: 10 }, sha256: 'a'.repeat(64) };
}

/** A card that was made at this time. */
export function cardOf(entry: string, at: string, changes: Partial<ReviewCard> = {}): ReviewCard {
  return {
    id: `bridge op-ed ${entry}`,
    lessonId: 'bridge',
    itemId: 'op-ed',
    ...mistakeOf(entry),
    schedule: doublingScheduler.begin(at),
    answers: [],
    ...changes,
  };
}
