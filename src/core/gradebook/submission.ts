import type { Attempt } from '../attempt/attempt.ts';
import type { HandIn } from '../exchange/hand-in.ts';
import type { Issue } from '../result.ts';

/** A hand-in that could be read and belongs to the lesson. */
export interface Submission {
  /** Its receipt code, as the learner has it (`receiptOf`). Unique in a gradebook. */
  readonly id: string;
  /** The file it came in, or how else it came. */
  readonly source: string;
  readonly handIn: HandIn;
  /** The work as an attempt at the lesson that is open: every mark lies within its texts. */
  readonly attempt: Attempt;
}

/** Something that was given to the gradebook and is no hand-in of this lesson, with every reason why. */
export interface Refusal {
  readonly source: string;
  /** Codes: those of `decodeHandIn`, and `other-lesson`, `other-texts`, `duplicate` (it is here already). */
  readonly issues: readonly Issue[];
}
