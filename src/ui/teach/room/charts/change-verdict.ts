import { fewestLearners } from '../../../../core/analysis/class/class-table.ts';
import type { TriesComparison } from '../../../../core/analysis/class/compare-tries.ts';

/** What can be concluded from two pieces of work of the same learners. */
export type ChangeVerdict =
  | 'too-few'
  /** Marked more readily, and no better told apart: a shift of criterion, not learning. */
  | 'only-more-readily'
  /** What is told of telling apart and of flagging, one after the other. */
  | 'both';

/** A rise in flagging alone must not be taken for learning (docs/analysis.md, "Before and after"). */
export function changeVerdict({ learners, discrimination, flagging }: TriesComparison): ChangeVerdict {
  if (learners < fewestLearners) return 'too-few';
  return flagging === 'more-readily' && discrimination !== 'better' ? 'only-more-readily' : 'both';
}
