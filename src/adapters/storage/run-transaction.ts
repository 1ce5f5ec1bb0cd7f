import type { IDBPTransaction } from 'idb';
import type { AttemptDatabase, AttemptDatabaseSchema } from './attempt-database.ts';

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
export async function runTransaction<Mode extends IDBTransactionMode, T>(
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
