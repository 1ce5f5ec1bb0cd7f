import { type Attempt, type LessonEdition, createAttempt } from '../../../src/core/attempt/attempt.ts';

export const sampleEdition: LessonEdition = {
  lesson: { id: 'line-in-the-silicon', version: '1.0.0' },
  passages: { 'op-ed': 'a'.repeat(64), 'warm-up': 'b'.repeat(64) },
};

/** An attempt at the sample edition that was begun at nine and in which nothing has been done. */
export const freshAttempt: Attempt = createAttempt({
  id: 'a-1',
  ...sampleEdition,
  now: '2026-11-23T09:00:00.000Z',
  firstStep: 'brief',
  firstForm: 'a',
});
