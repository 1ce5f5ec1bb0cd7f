import { describe, expect, it } from 'vitest';
import { type Reviews, parseReviews } from '../../../src/core/review/review-card.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { cardOf } from './review-fixture.ts';

const answers = [
  {
    itemId: 'review-1',
    response: { labels: [{ id: 'm1', span: { start: 0, end: 4 }, technique: 'factual-error' }] },
    at: noon,
  },
];
const reviews: Reviews = {
  schema: 1,
  cards: [cardOf('decoy:d1', noon, { answers }), cardOf('plain:12-20', noon)],
  collected: ['attempt-1 op-ed'],
};
const codes = (data: unknown) => {
  const parsed = parseReviews(data);
  return parsed.ok ? [] : parsed.issues.map(({ code }) => code);
};

describe('reviews from storage', () => {
  it('are read as they were written', () => {
    expect(parseReviews(JSON.parse(JSON.stringify(reviews)))).toEqual({ ok: true, value: reviews });
  });

  it.each([
    ['of a later release', { ...reviews, schema: 2 }, 'newer-schema'],
    ['without a number', { cards: [], collected: [] }, 'no-schema'],
    ['with a field nobody knows', { ...reviews, streak: 3 }, 'schema'],
    [
      'with a date that is none',
      { ...reviews, cards: [{ ...cardOf('decoy:d1', noon), schedule: { dueAt: 'soon' } }] },
      'schema',
    ],
    [
      'with a card twice',
      { ...reviews, cards: [cardOf('decoy:d1', noon), cardOf('decoy:d1', noon)] },
      'card-id',
    ],
    [
      'with a card under another id',
      { ...reviews, cards: [cardOf('decoy:d1', noon, { id: 'x' })] },
      'card-id',
    ],
  ])('are refused %s', (_, data, code) => {
    expect(codes(data)).toContain(code);
  });
});
