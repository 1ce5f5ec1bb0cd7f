import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createTabAttemptStore, createTabWorkList } from '../../../src/adapters/storage/tab-attempt-store.ts';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import { openWorkList } from '../../../src/adapters/storage/open-work-list.ts';
import { createFakeDevice } from './fake-device.ts';
import { createFakeStorage } from './fake-storage.ts';
import { earlyAttempt } from './sample-attempts.ts';

function tokens() {
  let count = 0;
  return () => `token-${(count += 1)}`;
}

describe('the store of a tab', () => {
  it('has the work again on the next page of the same tab', async () => {
    const storage = createFakeStorage();
    const first = createTabAttemptStore(() => storage, tokens());
    await first.save((await first.claim('silicon')).claim, earlyAttempt);
    const second = createTabAttemptStore(() => storage, tokens());
    expect((await second.claim('silicon')).raw).toEqual(earlyAttempt);
    expect(second.durability).toBe('tab');
  });

  it('says that it is full when the tab takes no more, and keeps what was there', async () => {
    const storage = createFakeStorage();
    const store = createTabAttemptStore(() => storage, tokens());
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    storage.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    await expect(store.save(claim, earlyAttempt)).rejects.toMatchObject({ code: 'full' });
    expect(await store.read('silicon')).toEqual(earlyAttempt);
  });

  it('treats a record that is no JSON as not there', async () => {
    const storage = createFakeStorage();
    storage.setItem('second-read.work.silicon', '{');
    const store = createTabAttemptStore(() => storage, tokens());
    expect((await store.claim('silicon')).raw).toBeUndefined();
  });
});

describe('a look at all work', () => {
  it('lists what a tab keeps, and nothing that was only opened', async () => {
    const storage = createFakeStorage();
    const store = createTabAttemptStore(() => storage, tokens());
    await store.claim('opened');
    await store.save((await store.claim('silicon')).claim, earlyAttempt);
    expect(await createTabWorkList(() => storage).list()).toEqual([{ workId: 'silicon', raw: earlyAttempt }]);
  });

  it('lists what the device keeps, and takes no pen', async () => {
    const device = createFakeDevice();
    const store = await openAttemptStore(device.openTab());
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    const works = await openWorkList(device.openTab());
    expect([works.durability, await works.list()]).toEqual([
      'device',
      [{ workId: 'silicon', raw: earlyAttempt }],
    ]);
    expect(await store.save(claim, earlyAttempt)).toBe('saved');
  });

  it('leaves no trace where nothing has been kept', async () => {
    const device = createFakeDevice();
    const works = await openWorkList(device.openTab());
    expect([works.durability, await works.list()]).toEqual(['device', []]);
    expect(await device.factory.databases()).toEqual([]);
  });

  it('is empty where the browser has no database', async () => {
    const environment = { ...createFakeDevice().openTab(), indexedDB: () => undefined };
    const works = await openWorkList(environment);
    expect([works.durability, await works.list()]).toEqual(['memory', []]);
  });
});
