import { describe, expect, it } from 'vitest';
import { createReviewDesk, type ReviewDeskParts } from '../../src/app/review-sitting.ts';
import type { Attempt, AttemptItem } from '../../src/core/attempt/attempt.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import { excerptKey } from '../../src/core/lesson/excerpt-key.ts';
import { failure, success } from '../../src/core/base/result.ts';
import { noReviews, type Reviews } from '../../src/core/review/review-card.ts';
import { scoreItem } from '../../src/core/scoring/score-item.ts';
import { isExcerpt } from '../../src/core/text/passage.ts';
import { daysAfter, doublingScheduler } from '../core/review/review-fixture.ts';
import { attemptFixture, lessonFixture, noon } from '../support/lesson-fixture.ts';
import { passageOf } from '../support/passage-of.ts';

const bundle = lessonFixture();
const passage = bundle.passages['op-ed'] ?? passageOf('');
const key = resolveKey(
  passage,
  {
    annotations: [],
    decoys: [
      {
        id: 'd1',
        quote: 'The bridge is long',
        tempts: 'factual-error',
        rationale: 'It is.',
        evidence: [{ passage: 'The bridge is long', says: 'So.' }],
      },
    ],
    nearMisses: [],
  },
  'key.json',
);
if (!key.ok) throw new Error(JSON.stringify(key.issues));
const resolved = key.value;

const start = passage.text.indexOf('The bridge');
const response = {
  labels: [
    {
      id: 'm1',
      span: { start, end: start + 'The bridge is long'.length },
      technique: 'factual-error',
      confidence: 'certain' as const,
    },
  ],
};

/** Work on the lesson whose marks have been checked, with every answer shown or not. */
function workWith(item: Partial<AttemptItem>): Attempt {
  const attempt = attemptFixture(bundle);
  const whole = { ...attempt.items['op-ed'], tries: [response], checkedAt: noon, ...item };
  return { ...attempt, items: { 'op-ed': whole as AttemptItem } };
}

function deskWith(changes: Partial<ReviewDeskParts> = {}) {
  let kept: Reviews = noReviews;
  let now = noon;
  let scored = 0;
  const pool = {
    items: [{ id: 'r1', passage: 'passages/r1.txt', title: 'New' }],
    passages: { r1: passageOf('New text.') },
  };
  const desk = createReviewDesk({
    store: {
      read: () => success(kept),
      update: (change) => {
        kept = change(kept);
        return true;
      },
      setAside: () => undefined,
    },
    scheduler: doublingScheduler,
    fetchLesson: () => Promise.resolve(success<LessonBundle>(bundle)),
    fetchPool: () => Promise.resolve(success(pool)),
    listPoolTechniques: () => Promise.resolve(success([{ itemId: 'r1', technique: 'factual-error' }])),
    score: (request) => {
      scored += 1;
      const own = isExcerpt(request.passage) ? excerptKey(resolved, request.passage) : resolved;
      const score = scoreItem(request.passage, own, request.response);
      return Promise.resolve(success({ score, tries: [score], key: own, sources: [], provenance: '' }));
    },
    now: () => now,
    draw: () => 0,
    ...changes,
  });
  return {
    desk,
    kept: () => kept,
    scored: () => scored,
    wait: (days: number) => void (now = daysAfter(now, days)),
  };
}

describe('looking through work', () => {
  it('makes a card of what was sure and wrong, once every answer has been seen', async () => {
    const { desk, kept, scored } = deskWith();
    const works = [{ workId: 'bridge', raw: workWith({ revealedAt: noon }) }];
    await desk.collect(works);
    expect(kept().cards.map(({ id, technique }) => [id, technique])).toEqual([
      ['bridge op-ed decoy:d1', 'factual-error'],
    ]);
    await desk.collect(works);
    expect([kept().cards.length, scored()]).toEqual([1, 1]);
  });

  it('leaves work alone in which answers are still to be found, and what cannot be read', async () => {
    const { desk, kept } = deskWith();
    await desk.collect([
      { workId: 'bridge', raw: workWith({}) },
      { workId: 'bridge.9b', raw: { nonsense: true } },
    ]);
    expect(kept()).toEqual(noReviews);
  });

  it('tries again another time when the lesson could not be had', async () => {
    const offline = failure<LessonBundle>([{ code: 'offline', path: 'x', message: '…' }]);
    const { desk, kept } = deskWith({ fetchLesson: () => Promise.resolve(offline) });
    await desk.collect([{ workId: 'bridge', raw: workWith({ revealedAt: noon }) }]);
    expect(kept()).toEqual(noReviews);
    await expect(desk.open()).resolves.toEqual([]);
  });
});

describe('a sitting', () => {
  async function collected() {
    const made = deskWith();
    await made.desk.collect([{ workId: 'bridge', raw: workWith({ revealedAt: noon }) }]);
    return made;
  }

  it('has nothing on the day of the mistake', async () => {
    const { desk } = await collected();
    expect(await desk.open()).toEqual([]);
  });

  it('begins with new text, and shows the old one in its sentence when that is used up', async () => {
    const { desk, kept, wait } = await collected();
    wait(1);
    const [first] = await desk.open();
    expect(first).toMatchObject({ origin: 'new', itemId: 'r1', title: 'New' });
    expect(desk.keep('bridge op-ed decoy:d1', { itemId: 'r1', response: { labels: [] } }, true)).toBe(true);
    expect(kept().cards[0]?.schedule.dueAt).toBe(daysAfter(noon, 3));
    expect(await desk.open()).toEqual([]);
    wait(2);
    const [second] = await desk.open();
    expect(second).toMatchObject({ origin: 'lesson', itemId: 'op-ed', about: 'decoy:d1' });
    expect(second?.passage.text).toBe('The bridge is long.');
  });

  it('leaves out a passage whose text is another one now, and loses no card', async () => {
    const { desk, kept, wait } = await collected();
    wait(1);
    desk.keep('bridge op-ed decoy:d1', { itemId: 'r1', response: { labels: [] } }, false);
    wait(1);
    const changed = { ...bundle, passages: { 'op-ed': { ...passage, sha256: 'b'.repeat(64) } } };
    const { desk: later } = deskWith({
      store: { read: () => success(kept()), update: () => true, setAside: () => undefined },
      fetchLesson: () => Promise.resolve(success<LessonBundle>(changed)),
      now: () => daysAfter(noon, 9),
    });
    expect(await later.open()).toEqual([]);
    expect(kept().cards).toHaveLength(1);
  });
});
