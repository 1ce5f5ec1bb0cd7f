import { describe, expect, it, vi } from 'vitest';
import { createHomeDesk, type HomeDeskParts } from '../../src/app/home.ts';
import type { StoredWork } from '../../src/core/attempt/attempt-store.ts';
import type { LessonOverview } from '../../src/core/lesson/lesson-overview.ts';
import { failure, success } from '../../src/core/base/result.ts';
import { noReviews } from '../../src/core/review/review-card.ts';
import { noon } from '../support/lesson-fixture.ts';

const overview: LessonOverview = {
  id: 'bridge',
  version: '1.0.0',
  title: 'The bridge',
  summary: 'Invented.',
  language: 'en-GB',
  minutes: 10,
  steps: ['mark', 'check'],
};
const works: readonly StoredWork[] = [{ workId: 'bridge', raw: {} }];

function deskWith(changes: Partial<HomeDeskParts> = {}) {
  const collect = vi.fn<(found: readonly StoredWork[]) => Promise<void>>(() => Promise.resolve());
  const openWorks = vi.fn<HomeDeskParts['openWorks']>(() =>
    Promise.resolve({ durability: 'device', list: () => Promise.resolve(works) }),
  );
  const desk = createHomeDesk({
    fetchOverviews: () => Promise.resolve(success([overview])),
    readDevice: () => 'own',
    chooseDevice: () => true,
    openWorks,
    openReviews: () => ({ read: () => success(noReviews), update: () => true, setAside: () => undefined }),
    collect,
    erase: () => Promise.resolve({ erased: [], failed: [] }),
    now: () => noon,
    ...changes,
  });
  return { desk, collect, openWorks };
}

describe('opening the home page', () => {
  it('lists lessons with the work on them, and looks through it for what to review', async () => {
    const { desk, collect } = deskWith();
    expect(await desk.open(false)).toMatchObject({
      lessons: [{ lesson: overview, own: { type: 'unreadable' } }],
      isListed: true,
      isWorkRead: true,
      durability: 'device',
      review: { type: 'ready', due: 0 },
    });
    expect(collect).toHaveBeenCalledWith(works);
  });

  it('shows what is kept without the list of lessons, as when offline', async () => {
    const { desk } = deskWith({
      fetchOverviews: () => Promise.resolve(failure([{ code: 'offline', path: 'x', message: '…' }])),
      collect: () => Promise.reject(new Error('offline')),
    });
    expect(await desk.open(false)).toMatchObject({ lessons: [], others: ['bridge'], isListed: false });
  });

  it('lists the lessons where the device does not answer, and says so', async () => {
    const { desk } = deskWith({
      openWorks: () =>
        Promise.resolve({ durability: 'device', list: () => Promise.reject(new Error('no answer')) }),
    });
    expect(await desk.open(false)).toMatchObject({ lessons: [{ lesson: overview }], isWorkRead: false });
  });

  it('opens no store after everything was erased', async () => {
    const { desk, openWorks } = deskWith();
    expect(await desk.open(true)).toMatchObject({ lessons: [{ lesson: overview, assigned: [] }] });
    expect(openWorks).not.toHaveBeenCalled();
  });
});
