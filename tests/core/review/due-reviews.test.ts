import { describe, expect, it } from 'vitest';
import { choosePassages, seenPassages } from '../../../src/core/review/choose-passages.ts';
import { dueReviews, nextReviewAt } from '../../../src/core/review/due-reviews.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { noReviews } from '../../../src/core/review/review-card.ts';
import { withReviewAnswer } from '../../../src/core/review/change-reviews.ts';
import { cardOf, daysAfter, doublingScheduler } from './review-fixture.ts';

describe('what is due', () => {
  const cards = [cardOf('decoy:d1', noon), cardOf('decoy:d2', daysAfter(noon, -2))];

  it('comes in the order in which it has waited, and today counts as due', () => {
    expect(dueReviews({ cards }, daysAfter(noon, 0.6)).map(({ entry }) => entry)).toEqual([
      'decoy:d2',
      'decoy:d1',
    ]);
    expect(dueReviews({ cards }, noon).map(({ entry }) => entry)).toEqual(['decoy:d2']);
  });

  it('is due now where a wrong clock put it off, and its answer is taken', () => {
    const card = cardOf('decoy:d1', daysAfter(noon, 3650));
    expect(nextReviewAt({ cards: [card] }, noon)).toBe(noon);
    expect(dueReviews({ cards: [card] }, noon)).toEqual([card]);
    const answer = { itemId: 'r1', response: { labels: [] }, at: noon };
    const answered = withReviewAnswer(
      { ...noReviews, cards: [card] },
      card.id,
      answer,
      true,
      doublingScheduler,
    );
    expect(answered.cards[0]?.schedule).toMatchObject({ lastAt: noon, dueAt: daysAfter(noon, 2) });
    expect(nextReviewAt(answered, noon)).toBe(daysAfter(noon, 2));
  });

  it('is believed within half a year, and by a clock that is a day off', () => {
    const far = cardOf('decoy:d1', noon, {
      schedule: { ...doublingScheduler.begin(noon), dueAt: daysAfter(noon, 180) },
    });
    expect(nextReviewAt({ cards: [far] }, daysAfter(noon, -1))).toBe(daysAfter(noon, 180));
  });

  it('comes next on the earliest day', () => {
    expect(nextReviewAt({ cards }, noon)).toBe(daysAfter(noon, -1));
    expect(nextReviewAt({ cards: [] }, noon)).toBeUndefined();
  });
});

describe('the passage of a card', () => {
  const pool = [
    { itemId: 'r1', technique: 'factual-error' },
    { itemId: 'r2', technique: 'factual-error' },
    { itemId: 'r3', technique: 'slippery-slope' },
  ];
  const cards = [cardOf('decoy:d1', noon), cardOf('decoy:d2', noon), cardOf('decoy:d3', noon)];
  const chosen = (seen: readonly string[], draw: number) =>
    choosePassages(cards, pool, new Set(seen), () => draw).map(({ itemId }) => itemId);

  it('is new text of its technique, never the same for two cards, else its own', () => {
    expect(chosen([], 0)).toEqual(['r1', 'r2', undefined]);
    expect(chosen([], 0.99)).toEqual(['r2', 'r1', undefined]);
  });

  it('is none that was seen before', () => {
    expect(chosen(['r1'], 0)).toEqual(['r2', undefined, undefined]);
    const answers = [{ itemId: 'r1', response: { labels: [] }, at: noon }];
    const other = cardOf('decoy:d4', noon, { lessonId: 'other', answers });
    expect(seenPassages([cardOf('decoy:d1', noon, { answers }), other], 'bridge')).toEqual(new Set(['r1']));
  });
});
