/** The part of a `BroadcastChannel` that is used to tell other tabs. What messages say is never believed. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
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
