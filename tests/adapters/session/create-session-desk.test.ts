import { describe, expect, it } from 'vitest';
import { createMemoryAttemptStore } from '../../../src/adapters/storage/memory-attempt-store.ts';
import { createSessionDesk } from '../../../src/adapters/session/create-session-desk.ts';
import type { AttemptStore } from '../../../src/core/attempt/attempt-store.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { createStorageFailure } from '../../../src/core/attempt/storage-failure.ts';
import { failure, success } from '../../../src/core/result.ts';
import { attemptFixture, lessonFixture, noon } from '../../support/lesson-fixture.ts';

const bundle = lessonFixture();

function storeWithTokens(): AttemptStore {
  let count = 0;
  return createMemoryAttemptStore(() => `token-${(count += 1)}`);
}

function deskOn(store: AttemptStore) {
  return createSessionDesk({
    openStore: () => Promise.resolve(store),
    createMemoryStore: storeWithTokens,
    fetchLesson: (id) =>
      Promise.resolve(
        id === 'bridge'
          ? success(bundle)
          : failure([{ code: id === 'down' ? 'offline' : 'not-found', path: id, message: 'no' }]),
      ),
    fetchLessonList: () => Promise.resolve(success([{ id: 'bridge', title: 'The bridge', summary: '…' }])),
    now: () => noon,
    createId: () => 'fresh',
    drawForm: () => 'b',
  });
}

/** A store that already holds this for the lesson. */
async function storeHolding(raw: unknown): Promise<AttemptStore> {
  const store = storeWithTokens();
  const { claim } = await store.claim('bridge');
  await store.save(claim, raw as Attempt);
  return store;
}

describe('opening a lesson', () => {
  it('begins a new attempt where nothing is stored', async () => {
    const opening = await deskOn(storeWithTokens()).openLesson('bridge', defaultSettings());
    expect(opening).toMatchObject({
      type: 'opened',
      attempt: { id: 'fresh', step: 'brief', startedAt: noon },
      setAside: [],
      isNewlySetAside: false,
    });
  });

  it('gives back the attempt that is stored', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const opening = await deskOn(await storeHolding(attempt)).openLesson('bridge', defaultSettings());
    expect(opening).toMatchObject({ type: 'opened', attempt });
  });

  it.each([
    ['is no attempt at all', { nonsense: true }],
    [
      'is for another version of the lesson',
      { ...attemptFixture(bundle), lesson: { id: 'bridge', version: '0.9.0' } },
    ],
    ['is for another text', { ...attemptFixture(bundle), passages: { 'op-ed': 'f'.repeat(64) } }],
    [
      'holds a mark that runs out of the text',
      {
        ...attemptFixture(bundle),
        items: {
          'op-ed': {
            marking: {
              response: {
                labels: [{ id: 'm1', span: { start: 0, end: 9999 }, technique: 'factual-error' }],
              },
              history: { done: [], undone: [] },
              lastLabel: 1,
            },
          },
        },
      },
    ],
  ])('sets stored work aside, unchanged and with a reason, when it %s', async (_, raw) => {
    const store = await storeHolding(raw);
    const opening = await deskOn(store).openLesson('bridge', defaultSettings());
    expect(opening).toMatchObject({ type: 'opened', attempt: { id: 'fresh' }, isNewlySetAside: true });
    const [aside] = await store.listSetAside('bridge');
    expect(aside?.raw).toEqual(raw);
    expect(aside?.issues.length).toBeGreaterThan(0);
  });

  it('leaves work of a newer release alone and says so', async () => {
    const raw = { ...attemptFixture(bundle), schema: 99 };
    const store = await storeHolding(raw);
    const opening = await deskOn(store).openLesson('bridge', defaultSettings());
    expect(opening).toMatchObject({ type: 'broken', issues: [{ code: 'newer-schema' }] });
    expect(await store.read('bridge')).toEqual(raw);
  });

  it('offers what there is when there is no such lesson', async () => {
    expect(await deskOn(storeWithTokens()).openLesson('nowhere', defaultSettings())).toEqual({
      type: 'missing',
      id: 'nowhere',
      lessons: [{ id: 'bridge', title: 'The bridge', summary: '…' }],
    });
  });

  it('says what is wrong when the lesson cannot be fetched, and touches nothing', async () => {
    expect(await deskOn(storeWithTokens()).openLesson('down', defaultSettings())).toMatchObject({
      type: 'broken',
      issues: [{ code: 'offline' }],
    });
  });
});

describe('a device that can be read and not written', () => {
  it('opens the lesson in memory, with the work that is there', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const device = await storeHolding(attempt);
    const full: AttemptStore = {
      ...device,
      durability: 'device',
      claim: () => Promise.reject(createStorageFailure('full', undefined)),
    };
    const desk = deskOn(full);
    expect(await desk.openLesson('bridge', defaultSettings())).toMatchObject({
      type: 'opened',
      attempt,
      durability: 'memory',
    });
    expect(await desk.save(attempt)).toBe('saved');
  });
});

describe('keeping an attempt', () => {
  it('saves what a later opening gives back', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson('bridge', defaultSettings());
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    expect(await desk.save(attempt)).toBe('saved');
    expect(await deskOn(store).openLesson('bridge', defaultSettings())).toMatchObject({ attempt });
  });

  it('refuses to write once another tab has opened the lesson, and tells this one', async () => {
    const store = storeWithTokens();
    const older = deskOn(store);
    await older.openLesson('bridge', defaultSettings());
    const told = new Promise<string>((resolve) => older.watchPen(() => resolve('superseded')));
    const newer = deskOn(store);
    await newer.openLesson('bridge', defaultSettings());
    expect(await told).toBe('superseded');
    expect(await older.save(attemptFixture(bundle))).toBe('superseded');
  });

  it('keeps the old attempt aside when the learner starts again', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson('bridge', defaultSettings());
    await desk.save(attemptFixture(bundle));
    await desk.restart();
    expect(await desk.openLesson('bridge', defaultSettings())).toMatchObject({ attempt: { id: 'fresh' } });
    expect((await store.listSetAside('bridge')).map(({ raw }) => raw)).toEqual([attemptFixture(bundle)]);
  });
});
