import type { StoredRecord } from '../page-facts.ts';

const name = 'second-read';

/** The database as it is, whatever the page has been told of it. */
export interface DatabaseAccess {
  readonly stored: () => Promise<readonly StoredRecord[]>;
  readonly keep: (record: StoredRecord) => Promise<void>;
  readonly deleteDatabase: () => Promise<void>;
}

/**
 * Lets storage fail as the window's name says: `fuzz:refused` or `fuzz:full`. A name outlives a reload and belongs to one
 * tab, as such a failure does.
 */
export function createDatabaseAccess(): DatabaseAccess {
  const open = IDBFactory.prototype.open;
  const put = IDBObjectStore.prototype.put;
  IDBFactory.prototype.open = function refuse(...args) {
    if (window.name === 'fuzz:refused') throw new DOMException('refused', 'SecurityError');
    return open.apply(this, args);
  };
  IDBObjectStore.prototype.put = function fill(...args) {
    if (window.name === 'fuzz:full') throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const openDatabase = async () => {
    const request = open.call(indexedDB, name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('attempts', { keyPath: 'lessonId' });
      request.result.createObjectStore('setAside', { keyPath: 'id' }).createIndex('lessonId', 'lessonId');
    });
    return outcome(request);
  };
  return {
    async stored() {
      if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
      const database = await openDatabase();
      try {
        const reading = database.transaction('attempts').objectStore('attempts').getAll();
        return (await outcome(reading)) as StoredRecord[];
      } finally {
        database.close();
      }
    },
    async keep(record) {
      const database = await openDatabase();
      const writing = database.transaction('attempts', 'readwrite').objectStore('attempts');
      await outcome(put.call(writing, record));
      database.close();
    },
    async deleteDatabase() {
      await outcome(indexedDB.deleteDatabase(name));
    },
  };
}

function outcome<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    // A page that does not let go of its database loses it later: that is its own affair.
    request.addEventListener('blocked', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(request.error?.message ?? 'no database')));
  });
}
