import { type Attempt, createAttempt } from '../../../src/core/attempt/attempt.ts';
import { withStep } from '../../../src/core/attempt/change-attempt.ts';

/** An attempt as it began. */
export const earlyAttempt: Attempt = createAttempt({
  id: 'a-1',
  lesson: { id: 'silicon', version: '1.0.0' },
  passages: { 'op-ed': 'a'.repeat(64) },
  now: '2026-11-23T09:00:00.000Z',
  firstStep: 'brief',
  firstForm: 'a',
});

/** The same attempt an hour later. */
export const laterAttempt: Attempt = withStep(earlyAttempt, 'mark', '2026-11-23T10:00:00.000Z');
