import type { ReviewSchedule } from './review-card.ts';

/** The port to what decides when something comes back. It knows no clock: times are passed in. */
export interface ReviewScheduler {
  /** Of something that was got wrong at this time: it comes back on a later day. */
  begin(at: string): ReviewSchedule;
  /** After an answer: later each time it is right, soon again when it is not; never on the same day. */
  next(schedule: ReviewSchedule, isRight: boolean, at: string): ReviewSchedule;
}
