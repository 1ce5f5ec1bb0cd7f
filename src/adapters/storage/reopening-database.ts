import { openAttemptDatabase, type AttemptDatabase } from './attempt-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { toStorageFailure } from './to-storage-failure.ts';
import { withDeadline } from './with-deadline.ts';

/** In milliseconds. Opening takes a few of them; a browser that has not answered by then may never answer. */
export const openDeadline = 3_000;

/** A database that is opened when it is asked for, and anew after it was closed. */
export interface ReopeningDatabase {
  /** The open database; rejects with a `StorageFailure`. */
  open(): Promise<AttemptDatabase>;
  /** Closes it, even if it opens only later: an idle connection would keep a newer release from opening. */
  close(): void;
}

/** Makes one; nothing is opened yet. */
export function createReopeningDatabase(
  factory: IDBFactory,
  startTimer: StorageEnvironment['startTimer'],
): ReopeningDatabase {
  let current: Promise<AttemptDatabase> | undefined;

  return {
    async open() {
      try {
        current ??= openAttemptDatabase(factory);
        return await withDeadline(current, openDeadline, startTimer);
      } catch (error) {
        throw toStorageFailure(error, 'unavailable');
      }
    },
    close() {
      current?.then(
        (database) => database.close(),
        () => undefined,
      );
      current = undefined;
    },
  };
}
