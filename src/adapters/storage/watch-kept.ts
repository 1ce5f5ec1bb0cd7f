import type { AttemptStore, Claim } from '../../core/attempt/attempt-store.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** In milliseconds, from the end of one look to the next: what is gone is known within two seconds. */
export const lookEvery = 1_000;

/** In looks. */
const longestPause = 63;

/** What tells a page that somebody looks at it. */
export interface PageAttention {
  /** Whether the page can be seen; while it cannot, nobody reads its save light and nothing is looked at. */
  isVisible(): boolean;
  /** Calls the listener when the page is seen or used again. Returns how to stop. */
  onReturn(listener: () => void): () => void;
}

/**
 * Watches whether what was saved is still on the device: browsers empty their storage under open pages, and tell nobody.
 * Calls `gone` when it is found missing or cannot be looked at: whoever hears of it saves again, and the next save says what
 * came of that. As long as it stays missing, `gone` is called again, with the next look and then less and less often: storage
 * may have been emptied a second time, and a device that takes nothing is not to be asked every second. Where nothing lasts
 * there is nothing to watch.
 */
export function watchKept(
  { durability, isThere, onDisturbed }: Pick<AttemptStore, 'durability' | 'isThere' | 'onDisturbed'>,
  claim: Claim,
  { isVisible, onReturn }: PageAttention,
  startTimer: StorageEnvironment['startTimer'],
  gone: () => void,
): () => void {
  if (durability === 'memory') return () => undefined;
  let isStopped = false;
  let isLooking = false;
  /** How many looks pass without a word of what is still missing: those that are left, and how many it will be next time. */
  let pause = { left: 0, next: 0 };

  async function lookNow(): Promise<void> {
    if (isStopped || isLooking) return;
    isLooking = true;
    stopTimer();
    const isMissing = !(await isThere(claim).catch(() => false));
    isLooking = false;
    if (isStopped) return;
    if (!isMissing) pause = { left: 0, next: 0 };
    else if (pause.left > 0) pause.left -= 1;
    else {
      pause = { left: pause.next, next: Math.min(longestPause, pause.next * 2 + 1) };
      gone();
    }
    stopTimer = startTimer(lookLater, lookEvery);
  }

  function lookLater(): void {
    if (isVisible()) void lookNow();
    else stopTimer = startTimer(lookLater, lookEvery);
  }

  let stopTimer = startTimer(lookLater, lookEvery);
  const stops = [onDisturbed(() => void lookNow()), onReturn(() => void lookNow())];
  return () => {
    isStopped = true;
    stopTimer();
    for (const stop of stops) stop();
  };
}

/** Attention as a browser tells of it. */
export function createPageAttention(browser: Window): PageAttention {
  const { document } = browser;
  return {
    isVisible: () => document.visibilityState !== 'hidden',
    onReturn(listener) {
      const seen = (): void => {
        if (document.visibilityState !== 'hidden') listener();
      };
      document.addEventListener('visibilitychange', seen);
      browser.addEventListener('focus', seen);
      browser.addEventListener('pageshow', seen);
      return () => {
        document.removeEventListener('visibilitychange', seen);
        browser.removeEventListener('focus', seen);
        browser.removeEventListener('pageshow', seen);
      };
    },
  };
}
