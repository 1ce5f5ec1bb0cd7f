import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { findCharge, type ChargeOwner, type Charges } from './charge-owners.ts';
import type { LocatedLabel } from './located-label.ts';
import type { ScoringParams } from './scoring-params.ts';
import type { WordScore } from './word-score.ts';

/** What outcomes are made of: the key, the answer, and how the word rule scored it. */
export interface OutcomeParts {
  readonly key: ResolvedKey;
  readonly labels: readonly LocatedLabel[];
  readonly score: WordScore;
  readonly charges: Charges;
  readonly params: ScoringParams;
}

/** The words charged to an owner and what they cost, in items: c a word, ν·c for a decoy's (scoring.md c3 step 4). */
export function chargeOf(
  owner: ChargeOwner,
  { charges, score, params }: OutcomeParts,
): { readonly chargedWords: number; readonly cost: number } {
  const chargedWords = findCharge(charges, owner).words;
  const weight = owner.kind === 'decoy' ? params.decoyWeight : 1;
  return { chargedWords, cost: score.c * weight * chargedWords };
}
