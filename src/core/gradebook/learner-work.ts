import type { LearnerFigures } from '../analysis/learner-figures.ts';
import type { ScoredResponse } from '../analysis/scored-response.ts';
import type { LearnerScore } from './class-view.ts';

/** A learner's work on the long passage. */
export interface LongWork {
  readonly marks: number;
  /** How often the marks were checked. */
  readonly tries: number;
  readonly first: ScoredResponse;
  /** Only where there was more than one try; the earliest of equals. */
  readonly best?: ScoredResponse;
  readonly firstScore: LearnerScore;
  readonly bestScore: LearnerScore;
}

/** A learner's work on one short passage. */
export interface FormItemWork {
  readonly figures: LearnerFigures;
  /** `null` where the teacher took the passage out of the score. */
  readonly isRight: boolean | null;
}

/** A learner's work on a whole form. */
export interface FormWork {
  readonly figures: LearnerFigures;
  readonly right: number;
  readonly of: number;
}
