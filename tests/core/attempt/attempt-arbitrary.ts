import * as fc from 'fast-check';
import {
  type Attempt,
  type AttemptItem,
  type FirstRead,
  type HandedIn,
  type Repair,
  firstReadLimits,
} from '../../../src/core/attempt/attempt.ts';
import { attemptLimits } from '../../../src/core/attempt/attempt-limits.ts';
import { stepIds } from '../../../src/core/lesson/steps.ts';
import { anyMarking } from '../response/marking-arbitrary.ts';

const anyTime = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const anyKeyId = fc.constantFrom('sl1', 'f2', 'u3');

const anyItem: fc.Arbitrary<AttemptItem> = fc.record(
  {
    marking: anyMarking,
    checkedAt: anyTime,
    closedTo: fc.maxSafeNat(),
    tries: fc.array(
      anyMarking.map(({ response }) => response),
      { maxLength: attemptLimits.tries },
    ),
    hints: fc.dictionary(anyKeyId, fc.integer({ min: 1, max: 3 }), { maxKeys: 4 }),
    revealedAt: anyTime,
    movedOnAt: anyTime,
    disagreements: fc.array(
      fc.record({
        outcome: fc.constantFrom('annotation:sl1', 'decoy:d4', 'plain:m7'),
        reason: fc.string({ unit: 'binary', maxLength: 200 }),
        at: anyTime,
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['marking', 'tries', 'hints', 'disagreements'] },
);

const anyFirstRead: fc.Arbitrary<FirstRead> = fc.record(
  {
    kind: fc.string({ unit: 'binary', maxLength: firstReadLimits.kind / 2 }),
    wants: fc.string({ unit: 'binary', maxLength: 200 }),
    note: fc.string({ unit: 'binary', maxLength: 200 }),
    who: fc.string({ unit: 'binary', maxLength: 100 }),
    when: fc.string({ unit: 'binary', maxLength: 100 }),
  },
  { requiredKeys: [] },
);

const anyRepair: fc.Arbitrary<Repair> = fc.record(
  {
    annotation: anyKeyId,
    text: fc.string({ unit: 'binary', maxLength: 200 }),
    ticks: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    comparedAt: anyTime,
  },
  { requiredKeys: ['annotation', 'text', 'ticks'] },
);

const anyHandedIn: fc.Arbitrary<HandedIn> = fc.record(
  {
    at: anyTime,
    receipt: fc.constantFrom('7K3M-9QXD', 'ABCD-2345-EFGH'),
    name: fc.string({ unit: 'binary', minLength: 1, maxLength: attemptLimits.name / 2 }),
    confirmedAt: anyTime,
  },
  { requiredKeys: ['at', 'receipt'] },
);

const anySha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

/** Each item with its text and the work on it: their keys always agree. */
const anyItems = fc.dictionary(fc.constantFrom('op-ed', 'warm-up', 'exit-1'), fc.tuple(anySha256, anyItem));

/** An attempt as any learner may leave it. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc
  .record(
    {
      schema: fc.constant(4 as const),
      id: fc.string({ unit: fc.constantFrom(...'abzABZ019-_'), minLength: 1, maxLength: 64 }),
      lesson: fc.constant({ id: 'line-in-the-silicon', version: '1.2.3' }),
      startedAt: anyTime,
      updatedAt: anyTime,
      step: fc.constantFrom(...stepIds),
      furthest: fc.constantFrom(...stepIds),
      firstRead: anyFirstRead,
      firstForm: fc.constantFrom('a' as const, 'b' as const),
      shelf: fc.dictionary(fc.constantFrom('anthropic', 'summits'), anyTime),
      lookUps: fc.dictionary(
        fc.constantFrom('qwen-releases', 'summits'),
        fc.record(
          {
            where: fc.string({ unit: 'binary', maxLength: attemptLimits.lookUpWhere / 2 }),
            found: fc.string({ unit: 'binary', maxLength: 200 }),
            shownAt: anyTime,
          },
          { requiredKeys: ['where', 'found'] },
        ),
      ),
      repair: anyRepair,
      reflection: fc.dictionary(
        fc.constantFrom('fair', 'next-text'),
        fc.string({ unit: 'binary', maxLength: 300 }),
      ),
      finishedAt: anyTime,
      handedIn: anyHandedIn,
      pairs: anyItems,
    },
    {
      requiredKeys: [
        'schema',
        'id',
        'lesson',
        'startedAt',
        'updatedAt',
        'step',
        'furthest',
        'firstForm',
        'shelf',
        'reflection',
        'pairs',
      ],
    },
  )
  .map(({ pairs, ...rest }) => ({
    ...rest,
    passages: Object.fromEntries(Object.entries(pairs).map(([itemId, [sha256]]) => [itemId, sha256])),
    items: Object.fromEntries(Object.entries(pairs).map(([itemId, [, item]]) => [itemId, item])),
  }));
