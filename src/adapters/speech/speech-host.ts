/** What of a window is needed to speak. Some browsers have none of it, and some only a part. */
export interface SpeechHost extends Pick<Window, 'addEventListener' | 'removeEventListener'> {
  readonly speechSynthesis?: SpeechSynthesis | undefined;
  readonly SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance | undefined;
}

/** What a call gives, or `undefined` when it throws: speech is never a reason to break a page. */
export function attemptCall<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
