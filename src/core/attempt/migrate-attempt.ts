import type { Result } from '../result.ts';
import { attemptSchemaVersion } from './attempt-schema.ts';
import { migrateRecord, type MigrationChain } from './migrate-record.ts';

/** Schema 1 is the first there was. With a schema 2, a migration from 1 comes under the key 1 and stays for good. */
const attemptChain: MigrationChain = { current: attemptSchemaVersion, migrations: {} };

/** Brings a stored attempt of any release to the present schema, unparsed; issues as `migrateRecord` gives them. */
export function migrateAttempt(data: unknown, path: string): Result<unknown> {
  return migrateRecord(data, attemptChain, path);
}
