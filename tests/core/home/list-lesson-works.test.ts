import { describe, expect, it } from 'vitest';
import { listLessonWorks, reviewStatus, worksForReview } from '../../../src/core/home/home-view.ts';
import type { LessonOverview } from '../../../src/core/lesson/lesson-overview.ts';
import { failure, success } from '../../../src/core/base/result.ts';
import { attemptFixture, lessonFixture, noon } from '../../support/lesson-fixture.ts';
import { cardOf, daysAfter } from '../review/review-fixture.ts';

const bundle = lessonFixture();
const { id, version, title, summary, language, minutes, steps } = bundle.lesson;
const overview: LessonOverview = { id, version, title, summary, language, minutes, steps };
const attempt = attemptFixture(bundle);
const own = (raw: unknown) => listLessonWorks([overview], [{ workId: 'bridge', raw }]).lessons[0]?.own;

describe('work on a lesson', () => {
  it('is none before it is begun', () => {
    expect(listLessonWorks([overview], [])).toEqual({
      lessons: [{ lesson: overview, assigned: [] }],
      others: [],
    });
  });

  it('is at the step where the learner left off, counted among those of the lesson', () => {
    expect(own({ ...attempt, step: 'mark', furthest: 'check' })).toEqual({
      type: 'begun',
      step: 'mark',
      number: 3,
      total: 5,
    });
  });

  it('says what was made of it to hand in', () => {
    const handedIn = { at: noon, receipt: 'AAAA-BBBB', confirmedAt: noon };
    expect(own({ ...attempt, step: 'report', furthest: 'report', handedIn })).toEqual({
      type: 'done',
      handedIn,
    });
  });

  it.each([
    ['done at the report', { ...attempt, step: 'report', furthest: 'report' }, 'done'],
    ['on an earlier text', { ...attempt, lesson: { id: 'bridge', version: '0.9.0' } }, 'other-version'],
    ['damaged', { nonsense: true }, 'unreadable'],
    ['of a later release', { ...attempt, schema: 99 }, 'unreadable'],
  ])('is told when it is %s', (_, raw, type) => {
    expect(own(raw)).toEqual({ type });
  });

  it('of several learners for a class is listed by name with a way back, and is not looked through for reviews', () => {
    const ana = { ...attempt, handedIn: { at: noon, receipt: 'AAAA-BBBB', name: 'Ana' } };
    const works = [
      { workId: 'bridge', raw: attempt },
      { workId: 'bridge.9b', raw: ana, link: '#v=1&a=9b' },
      { workId: 'bridge.9b~2', raw: attempt, link: { nonsense: true } },
      { workId: 'bridge.9c', raw: attempt },
    ];
    const [first, second] = listLessonWorks([overview], works).lessons[0]?.assigned ?? [];
    expect(first).toMatchObject({ workId: 'bridge.9b', name: 'Ana', href: './#v=1&a=9b' });
    expect(second).not.toHaveProperty('href');
    expect(second).not.toHaveProperty('name');
    expect(worksForReview(works).map(({ workId }) => workId)).toEqual(['bridge', 'bridge.9c']);
  });

  it('for a class is told apart, and so is work on a lesson that is not here', () => {
    const works = [
      { workId: 'bridge.9b', raw: { ...attempt, step: 'report', furthest: 'report' } },
      { workId: 'bridges', raw: attempt },
    ];
    expect(listLessonWorks([overview], works)).toEqual({
      lessons: [{ lesson: overview, assigned: [{ workId: 'bridge.9b', state: { type: 'done' } }] }],
      others: ['bridges'],
    });
  });
});

describe('what is to be reviewed', () => {
  it('is counted, with the next day', () => {
    const cards = [cardOf('decoy:d1', noon), cardOf('decoy:d2', daysAfter(noon, 5))];
    const reviews = success({ schema: 1 as const, cards, collected: [] });
    expect(reviewStatus(reviews, daysAfter(noon, 2))).toEqual({
      type: 'ready',
      due: 1,
      total: 2,
      nextAt: daysAfter(noon, 1),
    });
  });

  it('is said to be unreadable, or of a later release', () => {
    const broken = (code: string) =>
      reviewStatus(failure([{ code, path: 'reviews', message: '…' }]), noon).type;
    expect([broken('not-json'), broken('newer-schema')]).toEqual(['unreadable', 'newer']);
  });
});
