import type { AttemptStore } from './attempt-store.ts';

/** Work that is kept, by the name it is kept under; `raw` is untrusted, to be parsed. */
export interface StoredWork {
  readonly workId: string;
  readonly raw: unknown;
}

/** The port to a look at all work that is kept. It takes no pen and changes nothing. */
export interface WorkList {
  readonly durability: AttemptStore['durability'];
  /** Rejects with a `StorageFailure` when the device does not answer. */
  list(): Promise<readonly StoredWork[]>;
}
