import type { Reviews } from './review-card.ts';

/** The reviews without anything of one lesson. What was looked through is remembered by attempts, which have no lesson. */
export function withoutLesson(reviews: Reviews, lessonId: string): Reviews {
  return { ...reviews, cards: reviews.cards.filter((card) => card.lessonId !== lessonId) };
}
