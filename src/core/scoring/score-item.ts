import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Response } from '../response/label.ts';
import type { Passage } from '../text/passage.ts';
import { assignCharges } from './charge-owners.ts';
import type { ItemScore } from './item-score.ts';
import { listOutcomes } from './list-outcomes.ts';
import { locateLabels } from './located-label.ts';
import { outOf100 } from './out-of-100.ts';
import { prepareKey, type PreparedKey } from './prepare-key.ts';
import { writeReceipt } from './receipt.ts';
import { summarizeOutcomes } from './score-summary.ts';
import { scoreWords } from './score-words.ts';
import { defaultScoringParams, type ScoringParams } from './scoring-params.ts';
import { wordKeyOf } from './word-key-of.ts';

/**
 * Scores a response against an item's key (scoring.md c3) and says how every point came about. An empty response
 * scores 0 with everything missed. The order of labels and of key entries makes no difference to any number.
 */
export function scoreItem(
  passage: Passage,
  key: ResolvedKey,
  response: Response,
  params: ScoringParams = defaultScoringParams,
): ItemScore {
  return scoreWithKey(passage, key, prepareKey(wordKeyOf(passage, key), params), response);
}

/** The same with a key that was prepared before, as for the many answers of a class. `prepared` must have been made from `key`. */
export function scoreWithKey(
  passage: Passage,
  key: ResolvedKey,
  prepared: PreparedKey,
  response: Response,
): ItemScore {
  const { params } = prepared;
  const labels = locateLabels(passage, prepared, response);
  const marks = labels.map(({ label, words }) => ({ ...words, name: label.technique }));
  const score = scoreWords(prepared, marks);
  const charges = assignCharges(score.charged, key, labels);
  const outcomes = listOutcomes({ key, labels, score, charges, params });
  const { W, V, kappa, c, gain, cost, raw, chargedWords, overflagRate } = score;
  return {
    type: 'points',
    W,
    V,
    kappa,
    c,
    gain,
    cost,
    raw,
    score: score.score,
    chargedWords,
    overflagRate,
    score100: outOf100(score.raw),
    outcomes,
    receipt: writeReceipt(outcomes, score),
    summary: summarizeOutcomes(outcomes),
  };
}
