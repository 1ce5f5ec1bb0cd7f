import type { AttemptStore, WorkList } from '../../core/attempt/attempt-store.ts';
import {
  createDatabaseConnection,
  hasAttemptDatabase,
  openDeadline,
  withDeadline,
} from './database-connection.ts';
import { createIndexedDbAttemptStore } from './indexeddb-attempt-store.ts';
import { createMemoryAttemptStore } from './memory-attempt-store.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { listWorks } from './attempt-record.ts';

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

/**
 * Looks at the work in the best store there is, as `openAttemptStore` finds it; one in memory is empty for a new page. A look
 * leaves no trace: where nothing has been kept, no database is made.
 */
export async function openWorkList(environment: StorageEnvironment): Promise<WorkList> {
  if (await isUntouched(environment)) return { durability: 'device', list: async () => [] };
  const { durability } = await openAttemptStore(environment);
  const factory = durability === 'memory' ? undefined : environment.indexedDB();
  if (factory === undefined) return { durability: 'memory', list: async () => [] };
  const { transact } = createDatabaseConnection(factory, environment.startTimer);
  return {
    durability,
    list: () =>
      transact('readonly', async (reading) => listWorks(await reading.objectStore('attempts').getAll())),
  };
}

/** Whether the browser says that there is no database yet; false where it does not say. */
async function isUntouched({ indexedDB, startTimer }: StorageEnvironment): Promise<boolean> {
  try {
    const factory = indexedDB();
    if (factory === undefined) return false;
    return !(await withDeadline(hasAttemptDatabase(factory), openDeadline, startTimer));
  } catch {
    return false;
  }
}
