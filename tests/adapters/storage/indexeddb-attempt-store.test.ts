import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import type { AttemptStore, Claim } from '../../../src/core/attempt/attempt-store.ts';
import { parseAttempt } from '../../../src/core/attempt/parse-attempt.ts';
import { createFakeDevice, type FakeDevice } from './fake-device.ts';
import { earlyAttempt, laterAttempt } from './sample-attempts.ts';

const now = '2026-11-23T12:00:00.000Z';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A device with the lesson open in one tab and the early attempt saved. */
async function openLesson(): Promise<{ device: FakeDevice; store: AttemptStore; claim: Claim }> {
  const device = createFakeDevice();
  const store = await openAttemptStore(device.openTab());
  const { claim } = await store.claim('silicon');
  await store.save(claim, earlyAttempt);
  return { device, store, claim };
}

/** What is on the device, as a tab that is opened later sees it. */
async function readLater(device: FakeDevice): Promise<unknown> {
  return (await openAttemptStore(device.openTab())).read('silicon');
}

/** Writes behind the store's back. */
async function putRecord(device: FakeDevice, record: object): Promise<void> {
  await new Promise<void>((resolve) => {
    const transaction = device.connections[0]?.transaction('attempts', 'readwrite');
    transaction?.objectStore('attempts').put(record);
    transaction?.addEventListener('complete', () => resolve());
  });
}

type Put = typeof IDBObjectStore.prototype.put;

/** Makes the next writes go wrong in the given way, as often as said. */
function breakPut(
  breakIt: (store: IDBObjectStore, put: () => IDBRequest) => IDBRequest,
  times: number,
): void {
  const put = IDBObjectStore.prototype.put;
  const broken = vi.spyOn(IDBObjectStore.prototype, 'put');
  for (let time = 0; time < times; time += 1) {
    broken.mockImplementationOnce(function (this: IDBObjectStore, ...values: Parameters<Put>) {
      return breakIt(this, () => put.apply(this, values)) as IDBRequest<IDBValidKey>;
    });
  }
}

/** The write succeeds, but the commit finds no room: only the transaction says so. */
function failCommit(store: IDBObjectStore, put: () => IDBRequest): IDBRequest {
  const request = put();
  request.addEventListener('success', () => abortForRoom(store.transaction));
  return request;
}

/** There is no room for the write: its own request fails, and the transaction because of it. */
function failWrite(store: IDBObjectStore, put: () => IDBRequest): IDBRequest {
  const request = put();
  const waiting: object[] = Reflect.get(store.transaction, '_requests');
  Object.assign(waiting.at(-1) ?? {}, {
    operation: () => {
      throw new DOMException('no room', 'QuotaExceededError');
    },
  });
  return request;
}

/** There is no room for the transaction: the requests that wait only learn that they are aborted. */
function failTransaction(store: IDBObjectStore, put: () => IDBRequest): IDBRequest {
  const request = put();
  abortForRoom(store.transaction);
  return request;
}

/** fake-indexeddb has no quota; these reach into it to fail as browsers do. */
function abortForRoom(transaction: IDBTransaction): void {
  Reflect.apply(Reflect.get(transaction, '_abort'), transaction, ['QuotaExceededError']);
}

/** The browser gives the transaction up. */
function abortTransaction(store: IDBObjectStore, put: () => IDBRequest): IDBRequest {
  const request = put();
  store.transaction.abort();
  return request;
}

function throwUnknown(): IDBRequest {
  throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
}

describe('what was saved', () => {
  it('is there for a tab that is opened later', async () => {
    const { device } = await openLesson();

    expect(await readLater(device)).toEqual(earlyAttempt);
  });

  it('was asked to be on the disk before it counts as saved', async () => {
    const { store, claim } = await openLesson();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');

    await store.save(claim, laterAttempt);

    expect(transaction.mock.calls).toEqual([
      [['attempts', 'setAside'], 'readwrite', { durability: 'strict' }],
    ]);
  });

  it('is given back untouched when it is no attempt, and can be moved aside', async () => {
    const { device, store } = await openLesson();
    const corrupt = { schema: 1, id: 'a-1', items: 'gone' };
    await putRecord(device, { lessonId: 'silicon', token: 'x', attempt: corrupt });

    const { claim, raw } = await store.claim('silicon');
    const parsed = parseAttempt(raw);
    const issues = parsed.ok ? [] : parsed.issues;
    const outcome = await store.setAside(claim, issues, now);

    expect(raw).toEqual(corrupt);
    expect(issues.length).toBeGreaterThan(0);
    expect(outcome).toBe('set-aside');
    expect(await store.read('silicon')).toBeUndefined();
    expect(await store.listSetAside('silicon')).toMatchObject([{ raw: corrupt, issues }]);
  });
});

describe('two tabs on one lesson', () => {
  it('never overwrite each other: the later one writes, the earlier one is refused and told', async () => {
    const { device, store, claim } = await openLesson();
    const isTold = new Promise<void>((resolve) => store.onSuperseded(claim, resolve));
    const other = await openAttemptStore(device.openTab());

    const claimed = await other.claim('silicon');
    await isTold;
    await other.save(claimed.claim, laterAttempt);

    expect(claimed.raw).toEqual(earlyAttempt);
    expect(await store.save(claim, earlyAttempt)).toBe('superseded');
    expect(await readLater(device)).toEqual(laterAttempt);
  });

  it('leave exactly one that can write when both claim at the same time', async () => {
    const { device, store } = await openLesson();
    const other = await openAttemptStore(device.openTab());
    const told: string[] = [];

    const [first, second] = await Promise.all([store.claim('silicon'), other.claim('silicon')]);
    store.onSuperseded(first.claim, () => told.push('first'));
    other.onSuperseded(second.claim, () => told.push('second'));
    const outcomes = [
      await store.save(first.claim, laterAttempt),
      await other.save(second.claim, laterAttempt),
    ];

    expect(outcomes).toEqual(['superseded', 'saved']);
    expect(told).toEqual(['first']);
  });

  it('are not misled by a message that is not true', async () => {
    const { device, store, claim } = await openLesson();
    const tell = vi.fn<() => void>();
    store.onSuperseded(claim, tell);

    device.broadcast({ lessonId: 'silicon', token: 'forged' });
    await store.read('silicon');

    expect(tell).not.toHaveBeenCalled();
    expect(await store.save(claim, laterAttempt)).toBe('saved');
  });

  it.each<[string, () => undefined]>([
    ['is missing', () => undefined],
    [
      'is forbidden',
      () => {
        throw new DOMException('no', 'SecurityError');
      },
    ],
  ])('find out with the next save when the channel between tabs %s', async (_, openChannel) => {
    const device = createFakeDevice();
    const store = await openAttemptStore({ ...device.openTab(), openChannel });
    const other = await openAttemptStore({ ...device.openTab(), openChannel });
    const { claim } = await store.claim('silicon');
    await other.claim('silicon');

    expect(await store.save(claim, laterAttempt)).toBe('superseded');
  });
});

describe('a device without room', () => {
  it.each([
    ['the write', failWrite],
    ['the transaction', failTransaction],
    ['the commit', failCommit],
  ])('is reported as full when %s fails, without a second try, and keeps what it had', async (_, breakIt) => {
    const { device, store, claim } = await openLesson();
    breakPut(breakIt, 1);

    await expect(store.save(claim, laterAttempt)).rejects.toMatchObject({
      name: 'StorageFailure',
      code: 'full',
    });

    expect(await readLater(device)).toEqual(earlyAttempt);
    expect(await store.save(claim, laterAttempt)).toBe('saved');
    expect(await readLater(device)).toEqual(laterAttempt);
  });

  it('still gives back what it has, though nobody can take the pen', async () => {
    const { store } = await openLesson();
    breakPut(failWrite, 1);

    await expect(store.claim('silicon')).rejects.toMatchObject({ code: 'full' });

    expect(await store.read('silicon')).toEqual(earlyAttempt);
  });
});

describe('a transaction that goes wrong', () => {
  it.each([
    ['is aborted', abortTransaction],
    ['loses its connection', throwUnknown],
  ])('is tried once more when it %s', async (_, breakIt) => {
    const { device, store, claim } = await openLesson();
    breakPut(breakIt, 1);

    expect(await store.save(claim, laterAttempt)).toBe('saved');
    expect(await readLater(device)).toEqual(laterAttempt);
    expect(device.connections).toHaveLength(3);
  });

  it('is reported when it goes wrong again, and what was there is kept', async () => {
    const { device, store, claim } = await openLesson();
    breakPut(abortTransaction, 2);

    await expect(store.save(claim, laterAttempt)).rejects.toMatchObject({ code: 'failed' });

    expect(await readLater(device)).toEqual(earlyAttempt);
  });

  it('does not put an older attempt over a newer one when it is tried again', async () => {
    const { device, store, claim } = await openLesson();
    breakPut(abortTransaction, 1);

    const outcomes = await Promise.all([store.save(claim, earlyAttempt), store.save(claim, laterAttempt)]);

    expect(outcomes).toEqual(['saved', 'saved']);
    expect(await readLater(device)).toEqual(laterAttempt);
  });

  it('does not let one failure stop what comes after it', async () => {
    const { device, store, claim } = await openLesson();
    breakPut(throwUnknown, 2);

    const outcomes = await Promise.allSettled([
      store.save(claim, earlyAttempt),
      store.save(claim, laterAttempt),
    ]);

    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await readLater(device)).toEqual(laterAttempt);
  });

  it('leaves an attempt where it was when moving it aside fails half way', async () => {
    const { device, store, claim } = await openLesson();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...values: Parameters<Put>
    ) {
      if (this.name === 'attempts') throw new DOMException('no', 'DataCloneError');
      return put.apply(this, values);
    });

    await expect(store.setAside(claim, [], now)).rejects.toMatchObject({ code: 'failed' });

    expect(await readLater(device)).toEqual(earlyAttempt);
    expect(await store.listSetAside('silicon')).toEqual([]);
  });
});

describe('a connection that is lost', () => {
  it.each<[string, (database: IDBDatabase) => void]>([
    ['closed by the browser with notice', (database) => forceCloseDatabase(database as never)],
    ['closed by the browser without notice', (database) => database.close()],
  ])('is opened again when it was %s', async (_, lose) => {
    const { device, store, claim } = await openLesson();
    for (const database of device.connections) lose(database);

    expect(await store.save(claim, laterAttempt)).toBe('saved');
    expect(await readLater(device)).toEqual(laterAttempt);
  });

  it('makes room for a newer release, and saving then fails as unavailable', async () => {
    const { device, store, claim } = await openLesson();
    const upgraded = await new Promise<string>((resolve) => {
      const request = device.factory.open('second-read', 2);
      request.addEventListener('blocked', () => resolve('blocked'));
      request.addEventListener('success', () => resolve('upgraded'));
    });

    expect(upgraded).toBe('upgraded');
    await expect(store.save(claim, laterAttempt)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('does not cost the learner their open work when the site’s data is cleared', async () => {
    const { device, store, claim } = await openLesson();
    const tell = vi.fn<() => void>();
    await new Promise<void>((resolve) => {
      device.factory.deleteDatabase('second-read').addEventListener('success', () => resolve());
    });
    store.onSuperseded(claim, tell);

    expect(await store.save(claim, laterAttempt)).toBe('saved');
    expect(await readLater(device)).toEqual(laterAttempt);
    expect(tell).not.toHaveBeenCalled();
  });

  it('is given up after ten seconds without an answer, and opened again for the next save', async () => {
    const { device, store, claim } = await openLesson();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementationOnce(() => new IDBRequest());
    const outcome = store.save(claim, laterAttempt).catch((error: unknown) => error);

    await vi.advanceTimersByTimeAsync(10_000);

    expect(await outcome).toMatchObject({ code: 'unavailable' });
    expect(await store.save(claim, laterAttempt)).toBe('saved');
    expect(device.connections).toHaveLength(2);
  });
});
