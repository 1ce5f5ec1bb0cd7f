import type { Result } from '../result.ts';
import { dueReviews, nextReviewAt } from '../review/due-reviews.ts';
import type { Reviews } from '../review/review-card.ts';
import type { ReviewStatus } from './home-view.ts';

/** What a home page tells of the reviews that are kept. */
export function reviewStatus(reviews: Result<Reviews>, now: string): ReviewStatus {
  if (!reviews.ok) {
    return { type: reviews.issues.some(({ code }) => code === 'newer-schema') ? 'newer' : 'unreadable' };
  }
  const nextAt = nextReviewAt(reviews.value);
  return {
    type: 'ready',
    due: dueReviews(reviews.value, now).length,
    total: reviews.value.cards.length,
    ...(nextAt === undefined ? {} : { nextAt }),
  };
}
