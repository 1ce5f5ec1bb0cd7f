import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { createTabAttemptStore, createTabWorkList } from '../../../src/adapters/storage/tab-attempt-store.ts';
import { openAttemptStore, openWorkList } from '../../../src/adapters/storage/open-attempt-store.ts';
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

  it('changes nothing where there is no room for other work', async () => {
    const storage = createFakeStorage();
    const store = createTabAttemptStore(() => storage, tokens());
    const { claim } = await store.claim('silicon');
    await store.save(claim, earlyAttempt);
    const write = storage.setItem;
    storage.setItem = (name, value) => {
      if (value.includes('the other one')) throw new DOMException('no room', 'QuotaExceededError');
      write(name, value);
    };
    const other = { ...earlyAttempt, id: 'the other one' };
    const replacing = store.replace(claim, other, '2026-11-23T12:00:00.000Z');
    await expect(replacing).rejects.toMatchObject({ code: 'full' });
    expect(await store.read('silicon')).toEqual(earlyAttempt);
    expect(await store.listSetAside('silicon')).toEqual([]);
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

describe('a tab that was duplicated', () => {
  const setUp = async () => {
    const device = createFakeDevice();
    const open = (storage: Storage) => {
      const { createToken, openChannel } = device.openTab();
      return createTabAttemptStore(() => storage, createToken, openChannel);
    };
    const storage = createFakeStorage();
    const first = open(storage);
    const { claim } = await first.claim('silicon');
    await first.save(claim, earlyAttempt);
    const told = vi.fn<() => void>();
    first.onSuperseded(claim, told);
    await first.isThere(claim);
    const copy = createFakeStorage();
    for (let index = 0; index < storage.length; index += 1) {
      const name = storage.key(index) ?? '';
      copy.setItem(name, storage.getItem(name) ?? '');
    }
    return { open, first, claim, told, copy };
  };

  it('takes the pen: the first one is told, and can take it back with its own copy', async () => {
    const { open, first, claim, told, copy } = await setUp();
    const second = open(copy);
    const taken = await second.claim('silicon');
    expect(taken.raw).toEqual(earlyAttempt);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    expect(await first.save(claim, earlyAttempt)).toBe('superseded');
    expect(await second.save(taken.claim, earlyAttempt)).toBe('saved');

    expect((await first.claim('silicon')).raw).toEqual(earlyAttempt);
    expect(await second.save(taken.claim, earlyAttempt)).toBe('superseded');
  });

  it('is another thing than a tab that somebody opens anew: that has work of its own', async () => {
    const { open, first, claim, told } = await setUp();
    await open(createFakeStorage()).claim('silicon');
    expect(await first.save(claim, earlyAttempt)).toBe('saved');
    expect(told).not.toHaveBeenCalled();
  });

  it('does not stop the first one’s other lessons', async () => {
    const { open, first, claim, copy } = await setUp();
    await open(copy).claim('other');
    expect(await first.save(claim, earlyAttempt)).toBe('saved');
  });
});
