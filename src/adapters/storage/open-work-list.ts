import type { WorkList } from '../../core/attempt/work-list.ts';
import { createDatabaseConnection } from './database-connection.ts';
import { listWorks } from './list-works.ts';
import { openAttemptStore } from './open-attempt-store.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/** Looks at the work in the best store there is, as `openAttemptStore` finds it; one in memory is empty for a new page. */
export async function openWorkList(environment: StorageEnvironment): Promise<WorkList> {
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
