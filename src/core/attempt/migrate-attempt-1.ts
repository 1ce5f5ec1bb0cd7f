import * as v from 'valibot';
import { parseData } from '../parse-data.ts';
import { success, type Result } from '../result.ts';

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
export function migrateAttempt1(data: unknown): Result<unknown> {
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
