import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryAttemptStore } from '../../../src/adapters/storage/memory-attempt-store.ts';
import { createTabAttemptStore } from '../../../src/adapters/storage/tab-attempt-store.ts';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import type { AttemptStore } from '../../../src/core/attempt/attempt-store.ts';
import { createFakeDevice } from './fake-device.ts';
import { createFakeStorage } from './fake-storage.ts';
import { earlyAttempt, laterAttempt } from './sample-attempts.ts';

const now = '2026-11-23T12:00:00.000Z';

const stores: [string, () => Promise<AttemptStore>][] = [
  ['in memory', async () => createMemoryAttemptStore(createFakeDevice().openTab().createToken)],
  [
    'in the tab',
    async () => {
      const storage = createFakeStorage();
      return createTabAttemptStore(() => storage, createFakeDevice().openTab().createToken);
    },
  ],
  ['in the database', () => openAttemptStore(createFakeDevice().openTab())],
];

describe.each(stores)('an attempt store %s', (_, createStore) => {
  it('has nothing for a lesson that was never begun', async () => {
    const store = await createStore();

    expect(await store.read('silicon')).toBeUndefined();
    expect((await store.claim('silicon')).raw).toBeUndefined();
    expect(await store.listSetAside('silicon')).toEqual([]);
  });

  it('gives back the latest attempt that was saved, lesson by lesson', async () => {
    const store = await createStore();
    const silicon = await store.claim('silicon');
    const other = await store.claim('other');

    expect(await store.save(silicon.claim, earlyAttempt)).toBe('saved');
    expect(await store.save(silicon.claim, laterAttempt)).toBe('saved');
    expect(await store.save(other.claim, earlyAttempt)).toBe('saved');

    expect((await store.claim('silicon')).raw).toEqual(laterAttempt);
    expect(await store.read('other')).toEqual(earlyAttempt);
  });

  it('lets saves take effect in the order they were made', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');

    await Promise.all([store.save(claim, earlyAttempt), store.save(claim, laterAttempt)]);

    expect(await store.read('silicon')).toEqual(laterAttempt);
  });

  it('refuses a save once somebody else has claimed the lesson, and overwrites nothing', async () => {
    const store = await createStore();
    const first = await store.claim('silicon');
    await store.save(first.claim, earlyAttempt);
    const second = await store.claim('silicon');

    expect(second.raw).toEqual(earlyAttempt);
    expect(await store.save(first.claim, laterAttempt)).toBe('superseded');
    expect(await store.read('silicon')).toEqual(earlyAttempt);
    expect(await store.save(second.claim, laterAttempt)).toBe('saved');
  });

  it('tells an older holder at once, and the newer one nothing', async () => {
    const store = await createStore();
    const first = await store.claim('silicon');
    const isTold = new Promise<void>((resolve) => store.onSuperseded(first.claim, resolve));
    const second = await store.claim('silicon');
    const tellNewer = vi.fn<() => void>();
    store.onSuperseded(second.claim, tellNewer);

    await isTold;
    await store.read('silicon');

    expect(tellNewer).not.toHaveBeenCalled();
  });

  it('tells a holder who listens too late', async () => {
    const store = await createStore();
    const first = await store.claim('silicon');
    await store.claim('silicon');

    const isTold = new Promise<string>((resolve) => store.onSuperseded(first.claim, () => resolve('told')));

    expect(await isTold).toBe('told');
  });

  it('tells nobody who has stopped listening, nor the holder of another lesson', async () => {
    const store = await createStore();
    const tell = vi.fn<() => void>();
    const first = await store.claim('silicon');
    const other = await store.claim('other');
    store.onSuperseded(first.claim, tell)();
    store.onSuperseded(other.claim, tell);

    await store.claim('silicon');
    await store.read('silicon');

    expect(tell).not.toHaveBeenCalled();
  });

  it('moves an attempt aside and keeps it with the reasons, oldest first', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');
    const issues = [{ code: 'other-passage', path: 'attempt', message: 'is another text' }];
    await store.save(claim, earlyAttempt);

    expect(await store.setAside(claim, issues, now)).toBe('set-aside');
    expect(await store.read('silicon')).toBeUndefined();
    await store.save(claim, laterAttempt);
    expect(await store.setAside(claim, [], '2026-11-24T12:00:00.000Z')).toBe('set-aside');

    const id: unknown = expect.any(String);
    expect(await store.listSetAside('silicon')).toEqual([
      { id, lessonId: 'silicon', raw: earlyAttempt, issues, setAsideAt: now },
      { id, lessonId: 'silicon', raw: laterAttempt, issues: [], setAsideAt: '2026-11-24T12:00:00.000Z' },
    ]);
    expect(await store.listSetAside('other')).toEqual([]);
  });

  it('sets nothing aside where there is nothing, or for an older holder', async () => {
    const store = await createStore();
    const first = await store.claim('silicon');

    expect(await store.setAside(first.claim, [], now)).toBe('nothing');
    await store.save(first.claim, earlyAttempt);
    await store.claim('silicon');
    expect(await store.setAside(first.claim, [], now)).toBe('superseded');

    expect(await store.read('silicon')).toEqual(earlyAttempt);
    expect(await store.listSetAside('silicon')).toEqual([]);
  });

  it('puts other work in place of what is there, and keeps that', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);

    expect(await store.replace(claim, laterAttempt, now)).toBe('saved');

    expect(await store.read('silicon')).toEqual(laterAttempt);
    const id: unknown = expect.any(String);
    expect(await store.listSetAside('silicon')).toEqual([
      { id, lessonId: 'silicon', raw: earlyAttempt, issues: [], setAsideAt: now },
    ]);
    expect(await store.save(claim, laterAttempt)).toBe('saved');
  });

  it('puts other work in place of what nobody would miss, and of nothing, and keeps nothing', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');

    expect(await store.replace(claim, earlyAttempt, now)).toBe('saved');
    expect(await store.replace(claim, laterAttempt, null)).toBe('saved');

    expect(await store.read('silicon')).toEqual(laterAttempt);
    expect(await store.listSetAside('silicon')).toEqual([]);
  });

  it('lets no older holder put anything in place', async () => {
    const store = await createStore();
    const first = await store.claim('silicon');
    await store.save(first.claim, earlyAttempt);
    await store.claim('silicon');

    expect(await store.replace(first.claim, laterAttempt, now)).toBe('superseded');

    expect(await store.read('silicon')).toEqual(earlyAttempt);
    expect(await store.listSetAside('silicon')).toEqual([]);
  });

  it('finds a name where a lesson was erased: that is not gone', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    await store.erase('silicon');
    expect(await store.isThere(claim)).toBe(true);
    expect(await store.save(claim, earlyAttempt)).toBe('superseded');
  });

  it('discards one record that was set aside', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    await store.setAside(claim, [], now);
    await store.save(claim, laterAttempt);
    await store.setAside(claim, [], '2026-11-24T12:00:00.000Z');
    const [oldest] = await store.listSetAside('silicon');

    await store.discardSetAside(oldest?.id ?? 'none');

    expect((await store.listSetAside('silicon')).map(({ raw }) => raw)).toEqual([laterAttempt]);
  });

  it('erases a lesson with all that was set aside of it, and no other lesson', async () => {
    const store = await createStore();
    for (const lessonId of ['silicon', 'other']) {
      const { claim } = await store.claim(lessonId);
      await store.save(claim, earlyAttempt);
      await store.setAside(claim, [], now);
      await store.save(claim, laterAttempt);
    }

    await store.erase('silicon');

    expect(await store.read('silicon')).toBeUndefined();
    expect(await store.listSetAside('silicon')).toEqual([]);
    expect(await store.read('other')).toEqual(laterAttempt);
    expect(await store.listSetAside('other')).toHaveLength(1);
  });

  it('keeps returned answers with the work through saves and claims, until the work goes', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon', '#v=1');
    await store.save(claim, earlyAttempt);
    expect(await store.keepReturned(claim, 'answers')).toBe('saved');
    await store.save(claim, laterAttempt);
    const next = await store.claim('silicon');
    expect(next).toMatchObject({ raw: laterAttempt, returned: 'answers' });
    expect(await store.keepReturned(claim, 'too late')).toBe('superseded');

    await store.setAside(next.claim, [], now);
    const anew = await store.claim('silicon');
    expect([anew.raw, anew.returned]).toEqual([undefined, undefined]);
    await store.keepReturned(anew.claim, 'answers');
    await store.erase('silicon');
    expect((await store.claim('silicon')).returned).toBeUndefined();
  });

  it('lists every work with the link of its assignment, and nothing where there is only a pen', async () => {
    const store = await createStore();
    const { claim } = await store.claim('silicon.class9b', '#v=1');
    await store.save(claim, earlyAttempt);
    await store.save((await store.claim('silicon')).claim, laterAttempt);
    await store.claim('other');
    await store.claim('silicon.class9b');

    const works = (await store.list()).toSorted((a, b) => a.workId.localeCompare(b.workId));
    expect(works).toEqual([
      { workId: 'silicon', raw: laterAttempt },
      { workId: 'silicon.class9b', raw: earlyAttempt, link: '#v=1' },
    ]);
  });

  it.each<[string, (store: AttemptStore) => Promise<void>]>([
    ['its lesson', (store) => store.erase('silicon')],
    ['everything', (store) => store.eraseAll()],
  ])('does not let a holder from before bring back work after %s was erased', async (_what, erase) => {
    const store = await createStore();
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    await store.setAside(claim, [], now);
    await store.save(claim, laterAttempt);
    const isTold = new Promise<void>((resolve) => store.onSuperseded(claim, resolve));

    await erase(store);
    await isTold;

    expect(await store.save(claim, laterAttempt)).toBe('superseded');
    expect(await store.read('silicon')).toBeUndefined();
    expect(await store.listSetAside('silicon')).toEqual([]);
  });

  it('can be begun anew after it was erased', async () => {
    const store = await createStore();
    await store.claim('silicon');
    await store.eraseAll();

    const { claim, raw } = await store.claim('silicon');

    expect(raw).toBeUndefined();
    expect(await store.save(claim, earlyAttempt)).toBe('saved');
  });
});
