import { describe, expect, it } from 'vitest';
import { choosePassages, seenPassages } from '../../../src/core/review/choose-passages.ts';
import { dueReviews, nextReviewAt } from '../../../src/core/review/due-reviews.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { cardOf, daysAfter } from './review-fixture.ts';

describe('what is due', () => {
  const cards = [cardOf('decoy:d1', noon), cardOf('decoy:d2', daysAfter(noon, -2))];

  it('comes in the order in which it has waited, and today counts as due', () => {
    expect(dueReviews({ cards }, daysAfter(noon, 0.6)).map(({ entry }) => entry)).toEqual([
      'decoy:d2',
      'decoy:d1',
    ]);
    expect(dueReviews({ cards }, noon).map(({ entry }) => entry)).toEqual(['decoy:d2']);
  });

  it('comes next on the earliest day', () => {
    expect(nextReviewAt({ cards })).toBe(daysAfter(noon, -1));
    expect(nextReviewAt({ cards: [] })).toBeUndefined();
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
