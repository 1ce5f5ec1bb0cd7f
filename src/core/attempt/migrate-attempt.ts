import type { Result } from '../result.ts';
import { attemptSchemaVersion } from './attempt-schema.ts';
import { migrateAttempt1 } from './migrate-attempt-1.ts';
import { migrateAttempt2 } from './migrate-attempt-2.ts';
import { migrateRecord, type MigrationChain } from './migrate-record.ts';

/** Every release's attempts can be read for good: a migration that has been released stays as it is. */
const attemptChain: MigrationChain = {
  current: attemptSchemaVersion,
  migrations: { 1: migrateAttempt1, 2: migrateAttempt2 },
};

/** Brings a stored attempt of any release to the present schema, unparsed; issues as `migrateRecord` gives them. */
export function migrateAttempt(data: unknown, path: string): Result<unknown> {
  return migrateRecord(data, attemptChain, path);
}
