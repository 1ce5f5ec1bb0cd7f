import { wrap, type DBSchema, type IDBPDatabase } from 'idb';
import type { SetAside } from '../../core/attempt/attempt-store.ts';
import type { AttemptRecord } from './attempt-record.ts';

/** The stores of the database, as of version 1. */
export interface AttemptDatabaseSchema extends DBSchema {
  attempts: { key: string; value: AttemptRecord };
  setAside: { key: string; value: SetAside; indexes: { lessonId: string } };
}

export type AttemptDatabase = IDBPDatabase<AttemptDatabaseSchema>;

const databaseName = 'second-read';
const databaseVersion = 1;

/**
 * Opens the database, making its stores when it is new. The connection closes itself when a newer release or the
 * browser's own cleaning asks for the database; whoever uses it afterwards gets an `InvalidStateError`.
 */
export async function openAttemptDatabase(factory: IDBFactory): Promise<AttemptDatabase> {
  const request = factory.open(databaseName, databaseVersion);
  request.addEventListener('upgradeneeded', () => createStores(request.result));
  await wrap(request);
  const database = request.result;
  database.addEventListener('versionchange', () => database.close());
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
