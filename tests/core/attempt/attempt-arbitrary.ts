import * as fc from 'fast-check';
import type { Attempt, AttemptItem, FirstRead } from '../../../src/core/attempt/attempt.ts';
import { firstReadLimits } from '../../../src/core/attempt/first-read-limits.ts';
import { stepIds } from '../../../src/core/lesson/lesson-schema.ts';
import { anyMarking } from '../response/marking-arbitrary.ts';

const anyTime = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyItem: fc.Arbitrary<AttemptItem> = fc.record(
  { marking: anyMarking, checkedAt: anyTime },
  { requiredKeys: ['marking'] },
);

const anyFirstRead: fc.Arbitrary<FirstRead> = fc.record(
  {
    kind: fc.string({ unit: 'binary', maxLength: firstReadLimits.kind / 2 }),
    note: fc.string({ unit: 'binary', maxLength: 200 }),
  },
  { requiredKeys: [] },
);

const anySha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

/** Each item with its text and the work on it: their keys always agree. */
const anyItems = fc.dictionary(fc.constantFrom('op-ed', 'warm-up', 'exit-1'), fc.tuple(anySha256, anyItem));

/** An attempt as any learner may leave it. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc
  .record(
    {
      schema: fc.constant(1 as const),
      id: fc.string({ unit: fc.constantFrom(...'abzABZ019-_'), minLength: 1, maxLength: 64 }),
      lesson: fc.constant({ id: 'line-in-the-silicon', version: '1.2.3' }),
      startedAt: anyTime,
      updatedAt: anyTime,
      step: fc.constantFrom(...stepIds),
      furthest: fc.constantFrom(...stepIds),
      firstRead: anyFirstRead,
      finishedAt: anyTime,
      pairs: anyItems,
    },
    { requiredKeys: ['schema', 'id', 'lesson', 'startedAt', 'updatedAt', 'step', 'furthest', 'pairs'] },
  )
  .map(({ pairs, ...rest }) => ({
    ...rest,
    passages: Object.fromEntries(Object.entries(pairs).map(([itemId, [sha256]]) => [itemId, sha256])),
    items: Object.fromEntries(Object.entries(pairs).map(([itemId, [, item]]) => [itemId, item])),
  }));
