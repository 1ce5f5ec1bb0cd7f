import type { StorageEnvironment } from './storage-environment.ts';

/**
 * The browser as it is. Uses nothing that plain http or a file opened from disk would lack: tokens come from
 * `getRandomValues`, which works there, unlike `randomUUID` and Web Locks.
 */
export function createBrowserStorageEnvironment(): StorageEnvironment {
  return {
    indexedDB: () => globalThis.indexedDB,
    openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name)),
    createToken: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
    startTimer: (callback, milliseconds) => {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
  };
}
