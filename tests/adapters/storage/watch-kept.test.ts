import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { deleteAttemptDatabase } from '../../../src/adapters/storage/database-connection.ts';
import { createTabAttemptStore } from '../../../src/adapters/storage/tab-attempt-store.ts';
import { createMemoryAttemptStore } from '../../../src/adapters/storage/memory-attempt-store.ts';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import { lookEvery, watchKept } from '../../../src/adapters/storage/watch-kept.ts';
import type { AttemptStore, Claim } from '../../../src/core/attempt/attempt-store.ts';
import { createFakeDevice, type FakeDevice } from './fake-device.ts';
import { createFakeStorage } from './fake-storage.ts';
import { earlyAttempt } from './sample-attempts.ts';

/** Somebody looking at a page, and its clock: timers run when the test says so. */
function createPage() {
  const waiting = new Set<{ callback: () => void; milliseconds: number }>();
  const returning = new Set<() => void>();
  const page = {
    isSeen: true,
    attention: {
      isVisible: () => page.isSeen,
      onReturn(listener: () => void) {
        returning.add(listener);
        return () => void returning.delete(listener);
      },
    },
    startTimer(callback: () => void, milliseconds: number) {
      const timer = { callback, milliseconds };
      waiting.add(timer);
      return () => void waiting.delete(timer);
    },
    /** Lets a second pass. */
    tick() {
      const due = [...waiting];
      waiting.clear();
      for (const { callback } of due) callback();
    },
    return: () => {
      for (const listener of returning) listener();
    },
    waits: () => [...waiting].map(({ milliseconds }) => milliseconds),
  };
  return page;
}

/** A lesson open in one tab with work saved, watched. */
async function watch(store: AttemptStore) {
  const page = createPage();
  const { claim } = await store.claim('silicon');
  await store.save(claim, earlyAttempt);
  const looked = vi.spyOn(store, 'isThere');
  const gone = vi.fn<() => void>();
  const stop = watchKept(store, claim, page.attention, page.startTimer, gone);
  /** A second passes, and what was asked is answered. */
  const second = async () => {
    page.tick();
    await Promise.allSettled(looked.mock.results.map(({ value }) => value as Promise<unknown>));
    await Promise.resolve();
  };
  return { page, claim, gone, stop, looked, second };
}

async function onDevice(): Promise<{ device: FakeDevice; store: AttemptStore }> {
  const device = createFakeDevice();
  return { device, store: await openAttemptStore(device.openTab()) };
}

const readLater = async (device: FakeDevice) => (await openAttemptStore(device.openTab())).read('silicon');

afterEach(() => void vi.restoreAllMocks());

describe('watching what was saved', () => {
  it('asks once a second and says nothing while it is there', async () => {
    const { store } = await onDevice();
    const { second, gone, page, looked } = await watch(store);
    for (let seconds = 0; seconds < 3; seconds += 1) await second();
    expect(looked).toHaveBeenCalledTimes(3);
    expect(gone).not.toHaveBeenCalled();
    expect(page.waits()).toEqual([lookEvery]);
  });

  it('tells once when the database was deleted under it; what is saved then is on the device', async () => {
    const { device, store } = await onDevice();
    const { claim, gone } = await watch(store);
    await deleteAttemptDatabase(device.factory);
    await vi.waitFor(() => expect(gone).toHaveBeenCalledTimes(1));
    expect(await store.save(claim, earlyAttempt)).toBe('saved');
    expect(await readLater(device)).toEqual(earlyAttempt);
  });

  it('looks as soon as the browser cuts the connection, with no timer at all', async () => {
    const { device, store } = await onDevice();
    const { looked } = await watch(store);
    for (const connection of device.connections) forceCloseDatabase(connection as never);
    await vi.waitFor(() => expect(looked).toHaveBeenCalled());
  });

  it('looks only when somebody comes back to a page that is not seen', async () => {
    const { store } = await onDevice();
    const { second, page, looked } = await watch(store);
    page.isSeen = false;
    await second();
    expect(looked).not.toHaveBeenCalled();
    page.return();
    expect(looked).toHaveBeenCalledTimes(1);
  });

  it('takes storage that does not answer for gone, and asks less and less often for it to be saved again', async () => {
    const { store } = await onDevice();
    const { second, gone, looked } = await watch(store);
    for (let look = 0; look < 8; look += 1) looked.mockRejectedValueOnce(new Error('no'));
    const told: number[] = [];
    for (let look = 1; look <= 8; look += 1) {
      const before = gone.mock.calls.length;
      await second();
      if (gone.mock.calls.length > before) told.push(look);
    }
    expect(told).toEqual([1, 2, 4, 8]);
    await second();
    looked.mockRejectedValueOnce(new Error('no'));
    await second();
    expect(gone).toHaveBeenCalledTimes(5);
  });

  it('tells again when it is emptied a second time before anybody has looked', async () => {
    const { store } = await onDevice();
    const { second, gone, looked } = await watch(store);
    looked.mockResolvedValueOnce(false).mockResolvedValueOnce(false);
    await second();
    await second();
    expect(gone).toHaveBeenCalledTimes(2);
  });

  it('leaves erased work erased', async () => {
    const { device, store } = await onDevice();
    const { second, gone } = await watch(store);
    await (await openAttemptStore(device.openTab())).erase('silicon');
    await second();
    await second();
    expect(gone).not.toHaveBeenCalled();
  });

  it('watches the store of a tab too', async () => {
    const storage = createFakeStorage();
    const tab = createTabAttemptStore(() => storage, createFakeDevice().openTab().createToken);
    const { second, gone } = await watch(tab);
    storage.clear();
    await second();
    expect(gone).toHaveBeenCalledTimes(1);
  });

  it('has nothing to watch in memory, and nothing after it was stopped', async () => {
    const memory = await watch(createMemoryAttemptStore(createFakeDevice().openTab().createToken));
    expect(memory.page.waits()).toEqual([]);
    const { store } = await onDevice();
    const { stop, page, looked } = await watch(store);
    stop();
    page.return();
    expect(page.waits()).toEqual([]);
    expect(looked).not.toHaveBeenCalled();
  });
});

describe('a tab that slept while everything was erased', () => {
  const asleep = async () => {
    const device = createFakeDevice();
    const tab = device.openTab();
    const store = await openAttemptStore(tab);
    const claimed: { claim: Claim } = await store.claim('silicon');
    await store.save(claimed.claim, earlyAttempt);
    const told = vi.fn<() => void>();
    store.onSuperseded(claimed.claim, told);
    await store.isThere(claimed.claim);
    return { device, store, told, claim: claimed.claim };
  };

  it('hears of it afterwards, when even the database is gone, and stops', async () => {
    const { device, told } = await asleep();
    await deleteAttemptDatabase(device.factory);
    device.broadcast('claims-erased');
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
  });

  it('does not stop at other news when the browser has emptied the storage', async () => {
    const { device, store, told, claim } = await asleep();
    await deleteAttemptDatabase(device.factory);
    device.broadcast('claims-changed');
    expect(await store.isThere(claim)).toBe(false);
    expect(told).not.toHaveBeenCalled();
  });
});
