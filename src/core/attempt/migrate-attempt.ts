import * as v from 'valibot';
import { type Result, success } from '../base/result.ts';
import { attemptSchemaVersion } from './attempt-schema.ts';
import { type MigrationChain, migrateRecord } from '../base/migrate-record.ts';
import { parseData } from '../base/parse-data.ts';

/** As much of an attempt of schema 1 as has to be known to bring it to schema 2; the rest is parsed there. */
const attempt1 = v.looseObject({
  schema: v.literal(1),
  items: v.record(
    v.string(),
    v.looseObject({ marking: v.looseObject({ response: v.unknown() }), checkedAt: v.optional(v.unknown()) }),
  ),
});

/**
 * From schema 1, which kept one try and knew no warm-up, shelf, repair or reflection. What had been checked becomes the
 * first try. Form A warms up, because no form had been drawn.
 */
function migrateAttempt1(data: unknown): Result<unknown> {
  const parsed = parseData(attempt1, data, 'attempt');
  if (!parsed.ok) return parsed;
  const { items, ...rest } = parsed.value;
  const migrated = Object.entries(items).map(([id, item]) => [
    id,
    {
      ...item,
      tries: item.checkedAt === undefined ? [] : [item.marking.response],
      hints: {},
      disagreements: [],
    },
  ]);
  return success({
    ...rest,
    schema: 2,
    firstForm: 'a',
    shelf: {},
    reflection: {},
    items: Object.fromEntries(migrated) as unknown,
  });
}

/** From schema 2, which did not know that work is handed in: nothing of it had been. */
function migrateAttempt2(data: unknown): Result<unknown> {
  // Whoever read the schema's number has seen that it is an object; the rest is parsed in the present one.
  return success({ ...(data as object), schema: 3 });
}

/** From schema 3, which asked neither what the writer wants nor to look anything up. */
function migrateAttempt3(data: unknown): Result<unknown> {
  return success({ ...(data as object), schema: 4 });
}

/** Every release's attempts can be read for good: a migration that has been released stays as it is. */
const attemptChain: MigrationChain = {
  current: attemptSchemaVersion,
  migrations: { 1: migrateAttempt1, 2: migrateAttempt2, 3: migrateAttempt3 },
};

/** Brings a stored attempt of any release to the present schema, unparsed; issues as `migrateRecord` gives them. */
export function migrateAttempt(data: unknown, path: string): Result<unknown> {
  return migrateRecord(data, attemptChain, path);
}
