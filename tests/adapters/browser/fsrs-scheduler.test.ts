import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fsrsScheduler } from '../../../src/adapters/browser/fsrs-scheduler.ts';
import { dueReviews } from '../../../src/core/review/due-reviews.ts';
import { type Reviews, noReviews, parseReviews } from '../../../src/core/review/review-card.ts';
import { withMistakes, withReviewAnswer } from '../../../src/core/review/change-reviews.ts';
import { cardOf, daysAfter, mistakeOf } from '../../core/review/review-fixture.ts';

const start = '2026-01-05T09:00:00.000Z';
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** Answers one after the other, each so many days after the card fell due. */
const anyHistory = fc.array(
  fc.record({ isRight: fc.boolean(), late: fc.double({ min: -0.5, max: 90, noNaN: true }) }),
  {
    maxLength: 25,
  },
);

describe('the dates', () => {
  it('are later each time an answer is right, and soon again when it is not', () => {
    let schedule = fsrsScheduler.begin(start);
    expect(days(start, schedule.dueAt)).toBe(1);
    const breaks = [true, true, true, true, false, true].map((isRight) => {
      const at = schedule.dueAt;
      schedule = fsrsScheduler.next(schedule, isRight, at);
      return days(at, schedule.dueAt);
    });
    expect(breaks).toEqual([...breaks.slice(0, 4).toSorted((a, b) => a - b), ...breaks.slice(4)]);
    expect(breaks[0]).toBeGreaterThanOrEqual(2);
    expect(breaks[4]).toBeLessThan(breaks[3] ?? 0);
  });

  it('lie a day or more ahead after every answer, and never more than half a year', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let schedule = fsrsScheduler.begin(start);
        for (const { isRight, late } of history) {
          const at = daysAfter(schedule.dueAt, late);
          schedule = fsrsScheduler.next(schedule, isRight, at);
          expect(schedule.lastAt).toBe(at);
          expect(days(at, schedule.dueAt)).toBeGreaterThanOrEqual(1);
          expect(days(at, schedule.dueAt)).toBeLessThanOrEqual(180);
          expect(Number.isFinite(schedule.stability) && schedule.stability > 0).toBe(true);
        }
      }),
    );
  });

  it('are never earlier for a right answer than for a wrong one', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        let schedule = fsrsScheduler.begin(start);
        for (const { isRight, late } of history) {
          const at = daysAfter(schedule.dueAt, late);
          const right = fsrsScheduler.next(schedule, true, at);
          const wrong = fsrsScheduler.next(schedule, false, at);
          expect(Date.parse(right.dueAt)).toBeGreaterThanOrEqual(Date.parse(wrong.dueAt));
          schedule = isRight ? right : wrong;
        }
      }),
    );
  });

  it('are the same for the same answers', () => {
    const schedule = fsrsScheduler.begin(start);
    expect(fsrsScheduler.next(schedule, true, schedule.dueAt)).toEqual(
      fsrsScheduler.next(JSON.parse(JSON.stringify(schedule)) as typeof schedule, true, schedule.dueAt),
    );
  });
});

describe('cards', () => {
  const anyStep = fc.oneof(
    fc.record({ type: fc.constant('mistake' as const), entry: fc.integer({ min: 1, max: 8 }) }),
    fc.record({
      type: fc.constant('answer' as const),
      entry: fc.integer({ min: 1, max: 8 }),
      isRight: fc.boolean(),
    }),
  );

  it('are never lost, can always be read again, and all come back in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyStep, fc.double({ min: 0, max: 20, noNaN: true }))), (steps) => {
        let reviews: Reviews = noReviews;
        let at = start;
        const made = new Set<string>();
        for (const [step, later] of steps) {
          at = daysAfter(at, later);
          const entry = `decoy:d${step.entry}`;
          if (step.type === 'mistake') {
            made.add(entry);
            const of = { attemptId: at.replaceAll(/\D/g, ''), lessonId: 'bridge', itemId: 'op-ed', at };
            reviews = withMistakes(reviews, { ...of, mistakes: [mistakeOf(entry)] }, fsrsScheduler);
          } else {
            const answer = { itemId: 'review-1', response: { labels: [] }, at };
            reviews = withReviewAnswer(reviews, cardOf(entry, at).id, answer, step.isRight, fsrsScheduler);
          }
          expect(new Set(reviews.cards.map((card) => card.entry))).toEqual(made);
        }
        expect(parseReviews(JSON.parse(JSON.stringify(reviews)))).toEqual({ ok: true, value: reviews });
        expect(dueReviews(reviews, daysAfter(at, 181))).toHaveLength(made.size);
      }),
    );
  });
});
