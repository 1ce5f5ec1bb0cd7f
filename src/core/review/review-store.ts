import type { Result } from '../base/result.ts';
import type { ReviewSchedule, Reviews } from './review-card.ts';

/** The port to where reviews are kept, on this device only. It never throws. */
export interface ReviewStore {
  /** What is kept; `noReviews` where there is nothing. Damaged data is left as it is and told as issues. */
  read(): Result<Reviews>;

  /**
   * Reads afresh, changes, writes: another tab may have written meanwhile. False when nothing was written, because the
   * device would not take it or what is kept cannot be read.
   */
  update(change: (reviews: Reviews) => Reviews): boolean;

  /** Puts what cannot be read out of the way, unchanged, and begins anew. Not for `newer-schema`. */
  setAside(): void;
}

/** The port to what decides when something comes back. It knows no clock: times are passed in. */
export interface ReviewScheduler {
  /** Of something that was got wrong at this time: it comes back on a later day. */
  begin(at: string): ReviewSchedule;
  /** After an answer: later each time it is right, soon again when it is not; never on the same day. */
  next(schedule: ReviewSchedule, isRight: boolean, at: string): ReviewSchedule;
}
