import type { ItemOutcome } from './outcome.ts';
import type { WordScore } from '../word-rule/word-score.ts';

/** One line of a receipt: what one outcome brought, in items. `points` is what it earned less what it cost. */
interface ReceiptLine {
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

/** What a learner sees first: counts, each "of" the number beside it. */
export interface ScoreSummary {
  /** Scored annotations found to τ or more. */
  readonly found: number;
  readonly scored: number;
  readonly partly: number;
  readonly missed: number;
  /** Of those found, the ones named rightly. */
  readonly named: number;
  /** Decoys left alone. */
  readonly fair: number;
  readonly decoys: number;
  readonly nearMissesFlagged: number;
  readonly nearMisses: number;
  readonly arguableAccepted: number;
  readonly arguable: number;
  /** Labels with plain words charged to them. */
  readonly spurious: number;
}

/** Counts outcomes. */
export function summarizeOutcomes(outcomes: readonly ItemOutcome[]): ScoreSummary {
  const count = (isCounted: (outcome: ItemOutcome) => boolean) => outcomes.filter(isCounted).length;
  const named = count(({ outcome }) => outcome === 'correct');
  return {
    found: named + count(({ outcome }) => outcome === 'mislabeled'),
    scored: count(({ type }) => type === 'annotation'),
    partly: count(({ outcome }) => outcome === 'partial'),
    missed: count(({ outcome }) => outcome === 'missed'),
    named,
    fair: count(({ outcome }) => outcome === 'respected'),
    decoys: count(({ type }) => type === 'decoy'),
    nearMissesFlagged: count((outcome) => outcome.type === 'near-miss' && outcome.isFlagged),
    nearMisses: count(({ type }) => type === 'near-miss'),
    arguableAccepted: count((outcome) => outcome.type === 'arguable' && outcome.response === 'accepted'),
    arguable: count(({ type }) => type === 'arguable'),
    spurious: count(({ type }) => type === 'plain'),
  };
}
