import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import type { AttemptStore } from '../../../src/core/attempt/attempt-store.ts';
import { createFakeDevice } from './fake-device.ts';
import { earlyAttempt } from './sample-attempts.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Something that refuses, as browsers do. */
function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

describe('openAttemptStore', () => {
  it('keeps attempts on the device where there is a database', async () => {
    expect((await openAttemptStore(createFakeDevice().openTab())).durability).toBe('device');
  });

  it('leaves no timer behind', async () => {
    await openAttemptStore(createFakeDevice().openTab());

    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    ['has no database', () => undefined],
    ['forbids to ask for one', refuse],
    ['forbids to open it', () => ({ ...new IDBFactory(), open: refuse })],
  ])('keeps attempts in memory, and works, where the browser %s', async (_, indexedDB) => {
    const store = await openAttemptStore({ ...createFakeDevice().openTab(), indexedDB });
    const { claim } = await store.claim('silicon');

    expect(store.durability).toBe('memory');
    expect(await store.save(claim, earlyAttempt)).toBe('saved');
    expect(await store.read('silicon')).toEqual(earlyAttempt);
  });

  it('keeps attempts in memory where the database is of a newer release', async () => {
    const device = createFakeDevice();
    await new Promise<void>((resolve) => {
      device.factory.open('second-read', 2).addEventListener('success', () => resolve());
    });
    for (const database of device.connections) database.close();

    expect((await openAttemptStore(device.openTab())).durability).toBe('memory');
  });

  it('keeps attempts in memory where a database of that name is not ours', async () => {
    const device = createFakeDevice();
    await new Promise<void>((resolve) => {
      device.factory.open('second-read', 1).addEventListener('success', () => resolve());
    });

    expect((await openAttemptStore(device.openTab())).durability).toBe('memory');
  });

  it('waits three seconds for a browser that does not answer, then keeps attempts in memory', async () => {
    const device = createFakeDevice();
    device.factory.open = () => new IDBOpenDBRequest();
    const answer = vi.fn<(store: AttemptStore) => void>();
    const opening = openAttemptStore(device.openTab());
    void opening.then(answer);

    await vi.advanceTimersByTimeAsync(2_999);
    expect(answer).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect((await opening).durability).toBe('memory');
  });

  it('closes a database that opens too late, so that it is in nobody’s way', async () => {
    const device = createFakeDevice();
    const held = await new Promise<IDBDatabase>((resolve) => {
      const request = device.factory.open('second-read', 1);
      request.addEventListener('success', () => resolve(request.result));
    });
    device.factory.deleteDatabase('second-read');
    const opening = openAttemptStore(device.openTab());
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await opening).durability).toBe('memory');

    held.close();

    await vi.waitFor(() => expect(device.connections).toHaveLength(2));
    await vi.waitFor(() =>
      expect(() => device.connections[1]?.transaction('attempts')).toThrow(
        expect.objectContaining({ name: 'InvalidStateError' }),
      ),
    );
  });
});
