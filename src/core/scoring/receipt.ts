import type { ItemOutcome } from './item-outcome.ts';
import type { WordScore } from './word-score.ts';

/** One line of a receipt: what one outcome brought, in items. `points` is what it earned less what it cost. */
export interface ReceiptLine {
  readonly outcome: ItemOutcome;
  readonly points: number;
}

/** How a score came about. The points of all lines add up to `gain - cost`; that over `outOf` is the raw
 * score. With `outOf` 0 there is nothing to find, `gain` is 0, and the raw score is 1 less the cost. */
export interface Receipt {
  /** Every scored annotation and every charge, in reading order. */
  readonly lines: readonly ReceiptLine[];
  readonly gain: number;
  readonly cost: number;
  /** What all scored annotations are worth together; 0 when nothing is scored. */
  readonly outOf: number;
}

/** Writes the receipt of a score from its outcomes. */
export function writeReceipt(outcomes: readonly ItemOutcome[], { gain, cost, W }: WordScore): Receipt {
  const lines = outcomes
    .filter((outcome) => outcome.type === 'annotation' || outcome.cost > 0)
    .map((outcome) => ({ outcome, points: outcome.earned - outcome.cost }));
  return { lines, gain, cost, outOf: W };
}
