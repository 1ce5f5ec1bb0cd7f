import { keyPrefix } from '../browser/device.ts';

/** What is asked, and where it is remembered that it was; either may be missing or throw. */
export interface PersistParts {
  readonly storageManager: () => Partial<Pick<StorageManager, 'persist' | 'persisted'>> | undefined;
  readonly memory: () => Pick<Storage, 'getItem' | 'setItem'>;
}

const key = `${keyPrefix}persist`;

/**
 * Asks the browser once to keep this site's storage when room gets short, and remembers that it has been asked, whatever the
 * answer. To be called when there is something worth keeping. Never rejects: nothing else depends on the answer.
 */
export function createPersistAsker({ storageManager, memory }: PersistParts): () => Promise<void> {
  let isAsked = false;
  return async () => {
    if (isAsked) return;
    isAsked = true;
    try {
      const manager = storageManager();
      if (manager?.persist === undefined || memory().getItem(key) !== null) return;
      if ((await manager.persisted?.()) !== true) await manager.persist();
      memory().setItem(key, 'asked');
    } catch {
      // A browser that cannot be asked keeps what it keeps.
    }
  };
}
