import type { KeyChange } from './adjustment.ts';

/** A learner's objection to an outcome, as a teacher decides on it. */
export interface Appeal {
  /** `<submission id>/<item id>/<outcome id>`. */
  readonly id: string;
  /** The submission. */
  readonly learner: string;
  readonly item: string;
  /** The outcome's type and id as the learner objected to it: `decoy:d3`. */
  readonly outcome: string;
  readonly reason: string;
  readonly at: string;
  /** The words it is about. */
  readonly quote: string;
  /** What the learner called them; empty where they did not mark them. */
  readonly given: string;
  /** The changes that would grant it, the likeliest first; none where the outcome is gone with a later try. */
  readonly remedies: readonly KeyChange[];
  readonly state: 'open' | 'granted' | 'declined';
}
