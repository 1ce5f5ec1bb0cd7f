import { describe, expect, it, vi } from 'vitest';
import { createPersistAsker } from '../../../src/adapters/storage/ask-to-persist.ts';
import { createFakeStorage } from './fake-storage.ts';

function browser(answer: boolean, isPersisted = false) {
  const storage = createFakeStorage();
  const persist = vi.fn<() => Promise<boolean>>().mockResolvedValue(answer);
  const persisted = vi.fn<() => Promise<boolean>>().mockResolvedValue(isPersisted);
  const open = () =>
    createPersistAsker({ storageManager: () => ({ persist, persisted }), memory: () => storage });
  return { open, persist };
}

describe('asking to keep the storage', () => {
  it.each([true, false])('happens once, and never again once it was answered: %s', async (answer) => {
    const { open, persist } = browser(answer);
    const ask = open();
    await Promise.all([ask(), ask()]);
    await open()();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('does not happen where the browser keeps it anyway', async () => {
    const { open, persist } = browser(true, true);
    await open()();
    expect(persist).not.toHaveBeenCalled();
  });

  it.each([
    ['there is nothing to ask', () => undefined],
    ['it cannot persist', () => ({})],
    [
      'asking throws',
      () => {
        throw new Error('forbidden');
      },
    ],
  ])('does no harm where %s', async (_, storageManager) => {
    await expect(
      createPersistAsker({ storageManager, memory: createFakeStorage })(),
    ).resolves.toBeUndefined();
  });

  it('does no harm where nothing can be remembered, and asks once in a page', async () => {
    const persist = vi.fn<() => Promise<boolean>>().mockResolvedValue(true);
    const memory = () => ({
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    const ask = createPersistAsker({ storageManager: () => ({ persist }), memory });
    await ask();
    await ask();
    expect(persist).toHaveBeenCalledTimes(1);
  });
});
