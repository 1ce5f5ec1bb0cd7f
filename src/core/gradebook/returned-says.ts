import type { KeyChange } from './adjustment.ts';

/** A change to the key with the words it is about. */
export interface QuotedChange {
  readonly change: KeyChange;
  readonly quote: string;
}

/** What a teacher says with returned answers. */
export interface ReturnedSays {
  /** Empty when there is nothing. */
  readonly note: string;
  /** The changes to the key that made a difference, the oldest first. */
  readonly changes: readonly QuotedChange[];
}
