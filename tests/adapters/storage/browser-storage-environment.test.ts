import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserStorageEnvironment } from '../../../src/adapters/storage/storage-environment.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('createBrowserStorageEnvironment', () => {
  it('has no database and no channel where the browser has none', () => {
    vi.stubGlobal('indexedDB', undefined);
    vi.stubGlobal('BroadcastChannel', undefined);
    const environment = createBrowserStorageEnvironment();

    expect(environment.indexedDB()).toBeUndefined();
    expect(environment.openChannel('second-read')).toBeUndefined();
  });

  it('opens the channel of that name', () => {
    vi.stubGlobal(
      'BroadcastChannel',
      class {
        constructor(readonly name: string) {}
      },
    );

    expect(createBrowserStorageEnvironment().openChannel('second-read')).toMatchObject({
      name: 'second-read',
    });
  });

  it('makes tokens without what only secure pages have', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const { createToken } = createBrowserStorageEnvironment();
    const tokens = Array.from({ length: 100 }, createToken);

    expect(new Set(tokens).size).toBe(100);
  });

  it('calls back in time, unless it was stopped', () => {
    vi.useFakeTimers();
    const { startTimer } = createBrowserStorageEnvironment();
    const kept = vi.fn<() => void>();
    const stopped = vi.fn<() => void>();
    startTimer(kept, 3_000);
    startTimer(stopped, 3_000)();

    vi.advanceTimersByTime(2_999);
    expect(kept).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);

    expect(kept).toHaveBeenCalledOnce();
    expect(stopped).not.toHaveBeenCalled();
  });
});
