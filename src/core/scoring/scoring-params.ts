/**
 * The constants of the scoring rule (scoring.md c3), under the names its formulas use.
 * All are numbers without a unit except `rate0`, which is items per sound word.
 */
export interface ScoringParams {
  /** φ: the share of an item that finding it earns; naming it earns the rest. 0..1. */
  readonly phi: number;
  /** ρ0: what a sound word costs at least. */
  readonly rate0: number;
  /** ν: how many plain words a word of a decoy weighs. */
  readonly decoyWeight: number;
  /** η: the share of the naming that marking everything may get right before it begins to pay. 0..1. */
  readonly eta: number;
  /** τ: an item counts as found in the report from this share of its core on. */
  readonly tau: number;
  /** θ: a decoy, near-miss or plain sentence counts as flagged from this charged share on. */
  readonly theta: number;
}

/** The constants every lesson is scored with unless it says otherwise (scoring.md c3). */
export const defaultScoringParams: ScoringParams = {
  phi: 1 / 2,
  rate0: 1 / 80,
  decoyWeight: 2,
  eta: 3 / 4,
  tau: 1 / 2,
  theta: 1 / 2,
};
