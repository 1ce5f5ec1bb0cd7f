import { isStorageFailure } from '../../core/attempt/storage-failure.ts';
import type { AttemptDatabase } from './attempt-database.ts';
import { createReopeningDatabase } from './reopening-database.ts';
import { runTransaction, type AttemptTransaction } from './run-transaction.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { toStorageFailure } from './to-storage-failure.ts';
import { withDeadline } from './with-deadline.ts';

/** In milliseconds. A slow disk may need a while, but the learner must hear of it before they close the lid. */
export const workDeadline = 10_000;

/** The way to the database: one transaction after the other, with a second try. */
export interface DatabaseConnection {
  /**
   * Does the work in one transaction, after all earlier work, so that a second try never lands on top of something
   * later. Work that failed for another reason than a full disk is tried once more on a new connection: iOS closes the
   * connections of pages in the background (https://github.com/jakearchibald/idb/issues/229). Work must therefore bear
   * being done twice. Rejects with a `StorageFailure`.
   */
  transact<Mode extends IDBTransactionMode, T>(
    mode: Mode,
    work: (transaction: AttemptTransaction<Mode>) => Promise<T>,
  ): Promise<T>;
}

/** Makes a connection; nothing is opened yet. */
export function createDatabaseConnection(
  factory: IDBFactory,
  startTimer: StorageEnvironment['startTimer'],
): DatabaseConnection {
  const reopening = createReopeningDatabase(factory, startTimer);
  let queue: Promise<unknown> = Promise.resolve();

  async function tryOnce<T>(work: (database: AttemptDatabase) => Promise<T>): Promise<T> {
    try {
      return await withDeadline(work(await reopening.open()), workDeadline, startTimer);
    } catch (error) {
      reopening.close();
      throw toStorageFailure(error, 'failed');
    }
  }

  async function tryTwice<T>(work: (database: AttemptDatabase) => Promise<T>): Promise<T> {
    try {
      return await tryOnce(work);
    } catch (error) {
      if (!isStorageFailure(error) || error.code !== 'failed') throw error;
      return tryOnce(work);
    }
  }

  return {
    transact(mode, work) {
      const outcome = queue.then(() => tryTwice((database) => runTransaction(database, mode, work)));
      queue = outcome.catch(() => undefined);
      return outcome;
    },
  };
}
