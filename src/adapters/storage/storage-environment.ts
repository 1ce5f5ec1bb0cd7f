import type { Claim } from '../../core/attempt/attempt-store.ts';
import type { Kept } from './attempt-record.ts';

/** The part of a `BroadcastChannel` that is used to tell other tabs. What messages say is never believed. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What the stores need of the browser: all of it can be missing or refuse, and all of it is replaced in tests. */
export interface StorageEnvironment {
  /** The database factory, `undefined` where there is none. May throw where a browser forbids even to ask. */
  indexedDB(): IDBFactory | undefined;
  /** A channel to the other tabs of this site, `undefined` where there is none. May throw. */
  openChannel(name: string): TabChannel | undefined;
  /** A new token, unlike any other. */
  createToken(): string;
  /** Calls back after so many milliseconds, unless the returned function is called before. */
  startTimer(callback: () => void, milliseconds: number): () => void;
}

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

/** Who wants to hear when a claim is superseded, in this tab, and the way to make other tabs look. */
export interface SupersededListeners {
  /** Calls the listener once, when the claim is found to be superseded. Returns how to stop. */
  add(claim: Claim, listener: () => void): () => void;
  /** To be called after claims have changed: makes this tab and all others look at the claims they know of. */
  announce(what?: 'changed' | 'erased'): void;
}

/** What tabs tell each other; anything else is read as the first. */
const messageOf = { changed: 'claims-changed', erased: 'claims-erased' } as const;

/**
 * A message between tabs is only a hint to look again; what is stored decides. So two tabs that claim at the same time
 * agree in the end, however their messages cross, and no page can send a false one. Where there is no channel, tabs
 * learn of it with their next save. Only after `erased` is a record that is not there at all a claim that has ended: a tab
 * that slept while everything was erased must not bring it back, and one whose storage the browser emptied must.
 */
export function createSupersededListeners(
  openChannel: StorageEnvironment['openChannel'],
  look: (claim: Claim) => Promise<Kept>,
): SupersededListeners {
  const listeners = new Map<() => void, Claim>();

  async function check(listener: () => void, claim: Claim, isErased: boolean): Promise<void> {
    // When storage does not answer there is nothing to tell: the next save will say that it failed.
    const kept = await look(claim).catch(() => 'held' as const);
    const isOver = kept === 'superseded' || (isErased && kept === 'gone');
    if (isOver && listeners.delete(listener)) listener();
  }

  function checkAll(isErased: boolean): void {
    for (const [listener, claim] of listeners) void check(listener, claim, isErased);
  }

  const channel = tryOpen(openChannel);
  channel?.addEventListener('message', ({ data }) => checkAll(data === messageOf.erased));

  return {
    add(claim, listener) {
      const once = (): void => listener();
      listeners.set(once, claim);
      void check(once, claim, false);
      return () => void listeners.delete(once);
    },
    announce(what = 'changed') {
      checkAll(what === 'erased');
      channel?.postMessage(messageOf[what]);
    },
  };
}

/** Opening a channel throws where a browser partitions or forbids storage; the lesson goes on without. */
function tryOpen(openChannel: StorageEnvironment['openChannel']): TabChannel | undefined {
  try {
    return openChannel('second-read');
  } catch {
    return undefined;
  }
}
