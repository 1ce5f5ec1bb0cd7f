/** What a call gives, or `undefined` when it throws: speech is never a reason to break a page. */
export function attemptCall<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
