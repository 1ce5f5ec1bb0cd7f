import { type DBSchema, type IDBPDatabase, type IDBPTransaction, wrap } from 'idb';
import { type SetAside, createStorageFailure, isStorageFailure } from '../../core/attempt/attempt-store.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { toStorageFailure } from './to-storage-failure.ts';
import type { AttemptRecord } from './attempt-record.ts';

/** In milliseconds. A slow disk may need a while, but the learner must hear of it before they close the lid. */
const workDeadline = 10_000;

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
  /** Calls the listener each time when the browser has closed the connection. Returns how to stop. */
  onClosed(listener: () => void): () => void;
}

/** Makes a connection; nothing is opened yet. */
export function createDatabaseConnection(
  factory: IDBFactory,
  startTimer: StorageEnvironment['startTimer'],
): DatabaseConnection {
  const closed = new Set<() => void>();
  const reopening = createReopeningDatabase(factory, startTimer, () => {
    for (const listener of closed) listener();
  });
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
    onClosed(listener) {
      closed.add(listener);
      return () => void closed.delete(listener);
    },
  };
}

/** The stores of the database, as of version 1. */
interface AttemptDatabaseSchema extends DBSchema {
  attempts: { key: string; value: AttemptRecord };
  setAside: { key: string; value: SetAside; indexes: { lessonId: string } };
}

type AttemptDatabase = IDBPDatabase<AttemptDatabaseSchema>;

const databaseName = 'second-read';
const databaseVersion = 1;

/**
 * Opens the database, making its stores when it is new. The connection closes itself when a newer release or the
 * browser's own cleaning asks for the database; whoever uses it afterwards gets an `InvalidStateError`. `closed` is called
 * then, and when the browser closes it by force, as when it empties the storage of the site.
 */
async function openAttemptDatabase(
  factory: IDBFactory,
  closed: () => void = () => undefined,
): Promise<AttemptDatabase> {
  const request = factory.open(databaseName, databaseVersion);
  request.addEventListener('upgradeneeded', () => createStores(request.result));
  await wrap(request);
  const database = request.result;
  database.addEventListener('versionchange', () => {
    database.close();
    closed();
  });
  database.addEventListener('close', closed);
  // idb knows no schema for what it wraps; the stores are those that createStores makes for this version.
  return wrap(database) as unknown as AttemptDatabase;
}

/** Whether the database is there; asking does not make it. Rejects in browsers that list no databases. */
export async function hasAttemptDatabase(factory: IDBFactory): Promise<boolean> {
  return (await factory.databases()).some(({ name }) => name === databaseName);
}

/** Deletes the database and everything in it. Waits until every tab has let go of it. */
export async function deleteAttemptDatabase(factory: IDBFactory): Promise<void> {
  await wrap(factory.deleteDatabase(databaseName));
}

function createStores(database: IDBDatabase): void {
  database.createObjectStore('attempts', { keyPath: 'lessonId' });
  database.createObjectStore('setAside', { keyPath: 'id' }).createIndex('lessonId', 'lessonId');
}

/** In milliseconds. Opening takes a few of them; a browser that has not answered by then may never answer. */
export const openDeadline = 3_000;

/** A database that is opened when it is asked for, and anew after it was closed. */
interface ReopeningDatabase {
  /** The open database; rejects with a `StorageFailure`. */
  open(): Promise<AttemptDatabase>;
  /** Closes it, even if it opens only later: an idle connection would keep a newer release from opening. */
  close(): void;
}

/** Makes one; nothing is opened yet. `closed` is called whenever the browser has closed a connection, not we. */
function createReopeningDatabase(
  factory: IDBFactory,
  startTimer: StorageEnvironment['startTimer'],
  closed: () => void = () => undefined,
): ReopeningDatabase {
  let current: Promise<AttemptDatabase> | undefined;

  /** A connection that is closed serves nobody any more. */
  function openAnew(): Promise<AttemptDatabase> {
    const opening = openAttemptDatabase(factory, () => {
      if (current === opening) current = undefined;
      closed();
    });
    return opening;
  }

  return {
    async open() {
      try {
        current ??= openAnew();
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

/** A transaction over everything; it is small, and so no two of them can ever interleave. */
export type AttemptTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  AttemptDatabaseSchema,
  ['attempts', 'setAside'],
  Mode
>;

/**
 * Does the work in one transaction and resolves with its value after the commit; `strict` asks the browser to have it
 * on the disk by then. When the work fails, nothing of it is kept.
 */
async function runTransaction<Mode extends IDBTransactionMode, T>(
  database: AttemptDatabase,
  mode: Mode,
  work: (transaction: AttemptTransaction<Mode>) => Promise<T>,
): Promise<T> {
  const transaction = database.transaction(['attempts', 'setAside'], mode, { durability: 'strict' });
  // Looked at below, but only if the work itself succeeds; until then a rejection must not count as unhandled.
  transaction.done.catch(() => undefined);
  try {
    const value = await work(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    abort(transaction);
    // The transaction knows why it was aborted (no room); its requests may only know that it was.
    throw transaction.error ?? error;
  }
}

/** Without this, what came before an exception thrown by `put` itself would still be committed. */
function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // A failed request or commit has aborted it already.
  }
}

/**
 * The same promise, but rejected as `unavailable` when it takes longer than so many milliseconds. Some browsers leave
 * IndexedDB requests without any answer (https://bugs.webkit.org/show_bug.cgi?id=226547).
 */
export function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  startTimer: StorageEnvironment['startTimer'],
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(createStorageFailure('unavailable', `no answer in ${milliseconds} ms`));
    const stopTimer = startTimer(giveUp, milliseconds);
    promise.then(resolve, reject).finally(stopTimer);
  });
}
