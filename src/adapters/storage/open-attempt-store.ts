import type { AttemptStore } from '../../core/attempt/attempt-store.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { createIndexedDbAttemptStore } from './indexeddb-attempt-store.ts';
import { createMemoryAttemptStore } from './memory-attempt-store.ts';
import { openDeadline } from './reopening-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { withDeadline } from './with-deadline.ts';

/**
 * Opens the best store there is. Never rejects: where the browser has no database, refuses to open it, cannot read it or
 * does not answer within three seconds, the store is one in memory. The page must say so: see `durability`.
 */
export async function openAttemptStore(environment: StorageEnvironment): Promise<AttemptStore> {
  return (await openLastingStore(environment)) ?? createMemoryAttemptStore(environment.createToken);
}

async function openLastingStore(environment: StorageEnvironment): Promise<AttemptStore | undefined> {
  try {
    const factory = environment.indexedDB();
    if (factory === undefined) return undefined;
    const connection = createDatabaseConnection(factory, environment.startTimer);
    const reading = connection.transact('readonly', (transaction) =>
      transaction.objectStore('attempts').count(),
    );
    await withDeadline(reading, openDeadline, environment.startTimer);
    return createIndexedDbAttemptStore(connection, environment);
  } catch {
    return undefined;
  }
}
