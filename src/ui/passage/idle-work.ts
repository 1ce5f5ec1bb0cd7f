/** Time that the browser can spare. */
export interface IdleTime {
  timeRemaining(): number;
}

/** Milliseconds of work at a time where the browser cannot say when it is idle. */
const slice = 8;

/** Calls back once the browser has nothing better to do. Returns how to call it off. */
export function whenIdle(work: (time: IdleTime) => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => {
    const until = performance.now() + slice;
    work({ timeRemaining: () => Math.max(0, until - performance.now()) });
  }, 1);
  return () => clearTimeout(timer);
}
