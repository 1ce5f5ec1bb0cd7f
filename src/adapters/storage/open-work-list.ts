import type { WorkList } from '../../core/attempt/work-list.ts';
import { hasAttemptDatabase } from './attempt-database.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { listWorks } from './list-works.ts';
import { openAttemptStore } from './open-attempt-store.ts';
import { openDeadline } from './reopening-database.ts';
import type { StorageEnvironment } from './storage-environment.ts';
import { withDeadline } from './with-deadline.ts';

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
