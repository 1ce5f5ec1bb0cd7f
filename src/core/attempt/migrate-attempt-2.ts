import * as v from 'valibot';
import { parseData } from '../parse-data.ts';
import { success, type Result } from '../result.ts';

/** As much of an attempt of schema 2 as has to be known to bring it to schema 3; the rest is parsed there. */
const attempt2 = v.looseObject({ schema: v.literal(2) });

/** From schema 2, which did not know that work is handed in: nothing of it had been. */
export function migrateAttempt2(data: unknown): Result<unknown> {
  const parsed = parseData(attempt2, data, 'attempt');
  return parsed.ok ? success({ ...parsed.value, schema: 3 }) : parsed;
}
