import { expect, it } from 'vitest';
import type { ReviewCard } from '../../../src/core/review/review-card.ts';
import { withoutLesson } from '../../../src/core/review/change-reviews.ts';

const card: ReviewCard = {
  id: 'bridge op-ed decoy:d1',
  lessonId: 'bridge',
  itemId: 'op-ed',
  entry: 'decoy:d1',
  technique: 'factual-error',
  span: { start: 0, end: 9 },
  sha256: 'a'.repeat(64),
  schedule: {
    dueAt: '2026-11-24T09:00:00.000Z',
    lastAt: '2026-11-23T09:00:00.000Z',
    stability: 1,
    difficulty: 5,
    reviews: 0,
    lapses: 0,
  },
  answers: [],
};

it('takes the cards of one lesson out and leaves the rest', () => {
  const other = { ...card, id: 'dam op-ed decoy:d1', lessonId: 'dam' };
  const reviews = { schema: 1 as const, cards: [card, other], collected: ['a-1 op-ed'] };

  expect(withoutLesson(reviews, 'bridge')).toEqual({ ...reviews, cards: [other] });
});
