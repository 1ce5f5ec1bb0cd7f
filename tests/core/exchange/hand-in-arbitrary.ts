import * as fc from 'fast-check';
import { createHandIn } from '../../../src/core/exchange/make-hand-in.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { anyAssignment } from '../assignment/assignment-arbitrary.ts';
import { anyAttempt } from '../attempt/attempt-arbitrary.ts';

/** A hand-in as any learner may make it. */
export const anyHandIn: fc.Arbitrary<HandIn> = fc
  .record({
    attempt: anyAttempt,
    assignment: fc.option(anyAssignment),
    name: fc.string({ unit: 'binary', maxLength: 60 }),
    earlier: fc.array(
      fc
        .string({ minLength: 8, maxLength: 8, unit: fc.constantFrom(...'AKZ29') })
        .map((all) => `${all.slice(0, 4)}-${all.slice(4)}`),
      { maxLength: 10 },
    ),
    medium: fc.constantFrom('screen' as const, 'paper' as const),
    now: fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  })
  .map((made) => createHandIn(made));
