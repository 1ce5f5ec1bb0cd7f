import { openAttemptDatabase, type AttemptDatabase } from './attempt-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { toStorageFailure } from './to-storage-failure.ts';
import { withDeadline } from './with-deadline.ts';

/** In milliseconds. Opening takes a few of them; a browser that has not answered by then may never answer. */
export const openDeadline = 3_000;

/** A database that is opened when it is asked for, and anew when it was lost or closed. */
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

  function connect(): Promise<AttemptDatabase> {
    if (current !== undefined) return current;
    const opening: Promise<AttemptDatabase> = openAttemptDatabase(factory, () => {
      if (current === opening) current = undefined;
    });
    current = opening;
    return opening;
  }

  return {
    async open() {
      try {
        return await withDeadline(connect(), openDeadline, startTimer);
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
