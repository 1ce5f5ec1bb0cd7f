import type { Claim } from '../../core/attempt/attempt-store.ts';
import type { StorageEnvironment, TabChannel } from './storage-environment.ts';

/** Who wants to hear when a claim is superseded, in this tab, and the way to make other tabs look. */
export interface SupersededListeners {
  /** Calls the listener once, when the claim is found to be superseded. Returns how to stop. */
  add(claim: Claim, listener: () => void): () => void;
  /** To be called after claims have changed: makes this tab and all others look at the claims they know of. */
  announce(): void;
}

/**
 * A message between tabs is only a hint to look again; what is stored decides. So two tabs that claim at the same time
 * agree in the end, however their messages cross, and no page can send a false one. Where there is no channel, tabs
 * learn of it with their next save.
 */
export function createSupersededListeners(
  openChannel: StorageEnvironment['openChannel'],
  isSuperseded: (claim: Claim) => Promise<boolean>,
): SupersededListeners {
  const listeners = new Map<() => void, Claim>();

  async function check(listener: () => void, claim: Claim): Promise<void> {
    // When storage does not answer there is nothing to tell: the next save will say that it failed.
    const superseded = await isSuperseded(claim).catch(() => false);
    if (superseded && listeners.delete(listener)) listener();
  }

  function checkAll(): void {
    for (const [listener, claim] of listeners) void check(listener, claim);
  }

  const channel = tryOpen(openChannel);
  channel?.addEventListener('message', checkAll);

  return {
    add(claim, listener) {
      const once = (): void => listener();
      listeners.set(once, claim);
      void check(once, claim);
      return () => void listeners.delete(once);
    },
    announce() {
      checkAll();
      channel?.postMessage('claims-changed');
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
