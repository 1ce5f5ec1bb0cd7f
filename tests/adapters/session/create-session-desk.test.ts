import { describe, expect, it } from 'vitest';
import { createMemoryAttemptStore } from '../../../src/adapters/storage/memory-attempt-store.ts';
import { createSessionDesk } from '../../../src/adapters/session/create-session-desk.ts';
import type { AttemptStore } from '../../../src/core/attempt/attempt-store.ts';
import type { Assigned } from '../../../src/core/assignment/assigned.ts';
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

/** What a learner opens by themselves. */
function own(lessonId: string): Assigned {
  return { lessonId, workId: lessonId, settings: defaultSettings(), note: '' };
}

describe('opening a lesson', () => {
  it('begins a new attempt where nothing is stored', async () => {
    const opening = await deskOn(storeWithTokens()).openLesson(own('bridge'));
    expect(opening).toMatchObject({
      type: 'opened',
      attempt: { id: 'fresh', step: 'brief', startedAt: noon },
      setAside: [],
      isNewlySetAside: false,
    });
  });

  it('gives back the attempt that is stored', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const opening = await deskOn(await storeHolding(attempt)).openLesson(own('bridge'));
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
    const opening = await deskOn(store).openLesson(own('bridge'));
    expect(opening).toMatchObject({ type: 'opened', attempt: { id: 'fresh' }, isNewlySetAside: true });
    const [aside] = await store.listSetAside('bridge');
    expect(aside?.raw).toEqual(raw);
    expect(aside?.issues.length).toBeGreaterThan(0);
  });

  it('leaves work of a newer release alone and says so', async () => {
    const raw = { ...attemptFixture(bundle), schema: 99 };
    const store = await storeHolding(raw);
    const opening = await deskOn(store).openLesson(own('bridge'));
    expect(opening).toMatchObject({ type: 'broken', issues: [{ code: 'newer-schema' }] });
    expect(await store.read('bridge')).toEqual(raw);
  });

  it('offers what there is when there is no such lesson', async () => {
    expect(await deskOn(storeWithTokens()).openLesson(own('nowhere'))).toEqual({
      type: 'missing',
      id: 'nowhere',
      lessons: [{ id: 'bridge', title: 'The bridge', summary: '…' }],
    });
  });

  it('says what is wrong when the lesson cannot be fetched, and touches nothing', async () => {
    expect(await deskOn(storeWithTokens()).openLesson(own('down'))).toMatchObject({
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
    expect(await desk.openLesson(own('bridge'))).toMatchObject({
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
    await desk.openLesson(own('bridge'));
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    expect(await desk.save(attempt)).toBe('saved');
    expect(await deskOn(store).openLesson(own('bridge'))).toMatchObject({ attempt });
  });

  it('refuses to write once another tab has opened the lesson, and tells this one', async () => {
    const store = storeWithTokens();
    const older = deskOn(store);
    await older.openLesson(own('bridge'));
    const told = new Promise<string>((resolve) => older.watchPen(() => resolve('superseded')));
    const newer = deskOn(store);
    await newer.openLesson(own('bridge'));
    expect(await told).toBe('superseded');
    expect(await older.save(attemptFixture(bundle))).toBe('superseded');
  });

  it('keeps the old attempt aside when the learner starts again', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson(own('bridge'));
    await desk.save(attemptFixture(bundle));
    await desk.restart();
    expect(await desk.openLesson(own('bridge'))).toMatchObject({ attempt: { id: 'fresh' } });
    expect((await store.listSetAside('bridge')).map(({ raw }) => raw)).toEqual([attemptFixture(bundle)]);
  });
});

describe('erasing', () => {
  it('leaves nothing of the work, nor of what was put aside, and refuses what is saved after', async () => {
    const store = storeWithTokens();
    const desk = deskOn(store);
    await desk.openLesson(own('bridge'));
    await desk.save(attemptFixture(bundle));
    await desk.restart();
    await desk.openLesson(own('bridge'));
    await desk.save(attemptFixture(bundle));
    await desk.erase();

    expect(await store.read('bridge')).toBeUndefined();
    expect(await store.listSetAside('bridge')).toEqual([]);
    expect(await desk.save(attemptFixture(bundle))).toBe('superseded');
  });
});

describe('an assignment', () => {
  const inClass = (change: Partial<Assigned['settings']> = {}, workId = 'bridge.class1'): Assigned => ({
    ...own('bridge'),
    workId,
    settings: { ...defaultSettings(), ...change },
  });

  it('has work of its own, apart from what the learner does by themselves', async () => {
    const store = storeWithTokens();
    const alone = deskOn(store);
    await alone.openLesson(own('bridge'));
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    await alone.save(attempt);
    expect(await deskOn(store).openLesson(inClass())).toMatchObject({
      attempt: { id: 'fresh', step: 'brief' },
    });
    expect(await deskOn(store).openLesson(own('bridge'))).toMatchObject({ attempt });
  });

  it('begins at the first step that is left', async () => {
    const opening = await deskOn(storeWithTokens()).openLesson(inClass({ stepsOff: ['brief'] }));
    expect(opening).toMatchObject({
      bundle: { lesson: { steps: ['first-read', 'mark', 'check', 'report'] } },
    });
    expect(opening).toMatchObject({ attempt: { step: 'first-read', furthest: 'first-read' } });
  });

  it('whose settings make no sense for the lesson is refused, and touches nothing', async () => {
    const store = storeWithTokens();
    const opening = await deskOn(store).openLesson(inClass({ techniquesOff: ['gossip'] }));
    expect(opening).toMatchObject({ type: 'broken', issues: [{ code: 'unknown-technique' }] });
    expect(await store.read('bridge.class1')).toBeUndefined();
  });
});
