import type { Result } from '../result.ts';
import type { Reviews } from './review-card.ts';

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
