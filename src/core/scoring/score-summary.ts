import type { ItemOutcome } from './item-outcome.ts';

/** What a learner sees first: counts, each "of" the number beside it (scoring.md c4). */
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
