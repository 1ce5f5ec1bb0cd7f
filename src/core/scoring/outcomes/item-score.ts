import type { WordScore } from '../word-rule/word-score.ts';
import type { ItemOutcome } from './outcome.ts';
import type { Receipt, ScoreSummary } from './receipt.ts';

/**
 * The numbers of the word rule that an item's score passes on (docs/scoring.md#the-formulas). Items, rates and shares
 * as there.
 */
type ItemTotals = Pick<
  WordScore,
  'W' | 'V' | 'kappa' | 'c' | 'gain' | 'cost' | 'raw' | 'score' | 'chargedWords' | 'overflagRate'
>;

/** A score that explains itself: every point and every cost belongs to exactly one outcome. */
export interface ItemScore extends ItemTotals {
  readonly type: 'points';
  /** The score on 100, rounded; 100 only for a perfect score. */
  readonly score100: number;
  /** The fate of every key entry and of every mark that cost something elsewhere, in reading order. */
  readonly outcomes: readonly ItemOutcome[];
  readonly receipt: Receipt;
  readonly summary: ScoreSummary;
}
