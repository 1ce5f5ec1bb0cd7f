import { describe, expect, it } from 'vitest';
import { noReviews } from '../../../src/core/review/review-card.ts';
import { withMistakes, withReviewAnswer } from '../../../src/core/review/change-reviews.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { cardOf, daysAfter, doublingScheduler, mistakeOf } from './review-fixture.ts';

const made = (entries: readonly string[], at = noon, attemptId = 'one') => ({
  attemptId,
  lessonId: 'bridge',
  itemId: 'op-ed',
  at,
  mistakes: entries.map((entry) => mistakeOf(entry)),
});

describe('mistakes', () => {
  it('become cards that fall due later, and the item is gone through', () => {
    expect(withMistakes(noReviews, made(['decoy:d1']), doublingScheduler)).toEqual({
      schema: 1,
      cards: [cardOf('decoy:d1', noon)],
      collected: ['one op-ed'],
    });
  });

  it('make no second card, whether the same work is looked through again or another attempt', () => {
    const once = withMistakes(noReviews, made(['decoy:d1', 'annotation:f1']), doublingScheduler);
    expect(withMistakes(once, made(['decoy:d1']), doublingScheduler)).toEqual(once);
    const later = withMistakes(once, made(['decoy:d1'], daysAfter(noon, 9), 'two'), doublingScheduler);
    expect(later.cards.map(({ id }) => id)).toEqual(once.cards.map(({ id }) => id));
    expect(later.cards[0]?.schedule.dueAt).toBe(daysAfter(noon, 10));
  });

  it('of earlier work do not undo what was answered since', () => {
    const once = withMistakes(noReviews, made(['decoy:d1']), doublingScheduler);
    const answer = { itemId: 'review-1', response: { labels: [] }, at: daysAfter(noon, 3) };
    const known = withReviewAnswer(once, 'bridge op-ed decoy:d1', answer, true, doublingScheduler);
    const again = withMistakes(known, made(['decoy:d1'], daysAfter(noon, 2), 'two'), doublingScheduler);
    expect(again.cards).toEqual(known.cards);
  });
});

describe('an answer', () => {
  const reviews = { ...noReviews, cards: [cardOf('decoy:d1', noon), cardOf('decoy:d2', noon)] };
  const answer = { itemId: 'review-1', response: { labels: [] }, at: daysAfter(noon, 1) };

  it('is kept with its card, which then comes back later, and touches no other', () => {
    const after = withReviewAnswer(reviews, 'bridge op-ed decoy:d1', answer, true, doublingScheduler);
    expect(after.cards[0]).toMatchObject({ answers: [answer], schedule: { dueAt: daysAfter(noon, 3) } });
    expect(after.cards[1]).toEqual(reviews.cards[1]);
  });

  it('that is saved twice counts once', () => {
    const id = 'bridge op-ed decoy:d1';
    const after = withReviewAnswer(reviews, id, answer, true, doublingScheduler);
    expect(withReviewAnswer(after, id, answer, true, doublingScheduler)).toEqual(after);
  });

  it('to a card that is not there changes nothing', () => {
    expect(withReviewAnswer(reviews, 'none', answer, true, doublingScheduler)).toEqual(reviews);
  });
});
