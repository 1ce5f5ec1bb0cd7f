// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { chooseDevice, isSharedDevice } from '../../../src/adapters/browser/device.ts';
import { eraseDevice } from '../../../src/adapters/browser/erase-device.ts';
import { createWebReviewStore } from '../../../src/adapters/storage/web-review-store.ts';
import { openAttemptStore } from '../../../src/adapters/storage/open-attempt-store.ts';
import { noReviews } from '../../../src/core/review/review-card.ts';
import { createFakeDevice } from '../storage/fake-device.ts';
import { earlyAttempt } from '../storage/sample-attempts.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

function refuse(): never {
  throw new DOMException('not here', 'SecurityError');
}

describe('erasing', () => {
  it('leaves nothing of this site on the device, and what others keep alone', async () => {
    const device = createFakeDevice();
    const environment = device.openTab();
    const store = await openAttemptStore(environment);
    await store.save((await store.claim('silicon')).claim, earlyAttempt);
    localStorage.setItem('second-read.preferences', '{}');
    localStorage.setItem('second-read.reviews', '{}');
    localStorage.setItem('somebody-else', 'stays');
    sessionStorage.setItem('second-read.work.silicon', '{}');
    chooseDevice(window, 'shared');

    const openStore = () => openAttemptStore(environment);
    expect(await eraseDevice({ browser: window, environment, openStore })).toEqual({
      erased: ['works', 'reviews', 'preferences'],
      failed: [],
    });
    expect(await device.factory.databases()).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['somebody-else']);
    // That others use this computer stays true.
    expect(Object.keys(sessionStorage)).toEqual(['second-read.shared']);
  });

  it('tells a lesson that is open in another tab, so that it cannot write its work again', async () => {
    const device = createFakeDevice();
    const other = await openAttemptStore(device.openTab());
    const { claim } = await other.claim('silicon');
    const isTold = new Promise<string>((resolve) => other.onSuperseded(claim, () => resolve('told')));
    const environment = device.openTab();
    const openStore = () => openAttemptStore(environment);
    await eraseDevice({ browser: window, environment, openStore });
    expect(await isTold).toBe('told');
  });

  it('says what could not be erased and erases the rest', async () => {
    const factory = new IDBFactory();
    factory.deleteDatabase = refuse;
    const environment = { ...createFakeDevice().openTab(), indexedDB: () => factory };
    localStorage.setItem('second-read.reviews', '{}');
    const openStore = () => openAttemptStore(environment);
    expect(await eraseDevice({ browser: window, environment, openStore })).toEqual({
      erased: ['reviews', 'preferences'],
      failed: ['works'],
    });
    expect(Object.keys(localStorage)).toEqual([]);
  });

  it('has nothing to erase where storage is forbidden', async () => {
    const environment = { ...createFakeDevice().openTab(), indexedDB: () => undefined };
    const browser = {
      get localStorage() {
        return refuse();
      },
      get sessionStorage() {
        return refuse();
      },
    };
    const openStore = () => openAttemptStore(environment);
    const report = await eraseDevice({ browser, environment, openStore });
    expect(report.failed).toEqual([]);
  });
});

describe('whose device it is', () => {
  it('is remembered by the tab and nowhere else', () => {
    expect(isSharedDevice(window)).toBe(false);
    expect(chooseDevice(window, 'shared')).toBe(true);
    expect([isSharedDevice(window), Object.keys(localStorage)]).toEqual([true, []]);
    expect(chooseDevice(window, 'own')).toBe(true);
    expect(isSharedDevice(window)).toBe(false);
  });

  it('is one’s own where the tab cannot remember, and that is said', () => {
    const browser = {
      get sessionStorage() {
        return refuse();
      },
    };
    expect(chooseDevice(browser, 'shared')).toBe(false);
    expect(isSharedDevice(browser)).toBe(false);
  });
});

describe('reviews on the device', () => {
  const filled = { ...noReviews, collected: ['a op-ed'] };

  it('are there for the next page, in the area they were kept in', () => {
    expect(createWebReviewStore(window, 'localStorage').update(() => filled)).toBe(true);
    expect(createWebReviewStore(window, 'localStorage').read()).toEqual({ ok: true, value: filled });
    expect(createWebReviewStore(window, 'sessionStorage').read()).toEqual({ ok: true, value: noReviews });
  });

  it('that cannot be read are never written over, until they are put aside', () => {
    localStorage.setItem('second-read.reviews', '{"schema":1,"streak":3}');
    const store = createWebReviewStore(window, 'localStorage');
    expect([store.read().ok, store.update(() => filled)]).toEqual([false, false]);
    store.setAside();
    expect(store.read()).toEqual({ ok: true, value: noReviews });
    expect(localStorage.getItem('second-read.reviews-aside')).toBe('{"schema":1,"streak":3}');
  });

  it('are told not to be kept where storage is forbidden', () => {
    const browser = {
      get localStorage() {
        return refuse();
      },
      get sessionStorage() {
        return refuse();
      },
    };
    const store = createWebReviewStore(browser, 'localStorage');
    expect([store.read(), store.update(() => filled)]).toEqual([{ ok: true, value: noReviews }, false]);
  });
});
