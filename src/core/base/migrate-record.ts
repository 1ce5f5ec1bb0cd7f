import { createIssue, failure, success, type Result } from './result.ts';

/**
 * Parses data of one schema and turns it into data of the next, its `schema` number included. Once released, a
 * migration and the defaults it fills in never change: stored work depends on them.
 */
export type Migration = (data: unknown) => Result<unknown>;

/** A versioned format: the number it is at, and under each older number the migration to the next. */
export interface MigrationChain {
  readonly current: number;
  readonly migrations: Readonly<Record<number, Migration>>;
}

/**
 * Brings a stored record, step by step, to the present schema, in which it still has to be parsed. Fails with
 * `no-schema` when it has no schema number, `unknown-schema` when there never was such a one, `newer-schema` when a later
 * release wrote it (the record is fine, only this page is too old to read it), or with what a migration found.
 */
export function migrateRecord(data: unknown, chain: MigrationChain, path: string): Result<unknown> {
  const field = `${path} › schema`;
  const schema = schemaNumber(data);
  if (schema === undefined) return failure([createIssue('no-schema', field, 'there is no schema number')]);
  if (schema > chain.current) {
    return failure([createIssue('newer-schema', field, `schema ${schema} is newer than ${chain.current}`)]);
  }
  let migrated = success(data);
  for (let number = schema; number < chain.current && migrated.ok; number += 1) {
    const migration = chain.migrations[number];
    if (migration === undefined) {
      return failure([createIssue('unknown-schema', field, `there is no schema ${schema}`)]);
    }
    migrated = migration(migrated.value);
  }
  return migrated;
}

function schemaNumber(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('schema' in data)) return undefined;
  return typeof data.schema === 'number' ? data.schema : undefined;
}
