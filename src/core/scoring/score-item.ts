import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Response } from '../response/label.ts';
import type { Passage } from '../text/passage.ts';
import { assignCharges, locateLabels } from './outcomes/charges.ts';
import type { ItemScore } from './outcomes/item-score.ts';
import { listOutcomes } from './outcomes/judge-outcomes.ts';
import { outOf100, scoreWords } from './word-rule/score-words.ts';
import { type PreparedKey, prepareKey } from './word-rule/prepare-key.ts';
import { summarizeOutcomes, writeReceipt } from './outcomes/receipt.ts';
import { type ScoringParams, defaultScoringParams, wordKeyOf } from './word-rule/word-key.ts';
import type { KeySource } from '../lesson/key-schema.ts';
import type { Result } from '../base/result.ts';
import type { LeftOut } from './key-in-play.ts';

/**
 * Scores a response against an item's key (docs/scoring.md#the-formulas) and says how every point came about. An empty
 * response scores 0 with everything missed. The order of labels and of key entries makes no difference to any number.
 */
export function scoreItem(
  passage: Passage,
  key: ResolvedKey,
  response: Response,
  params: ScoringParams = defaultScoringParams,
): ItemScore {
  return scoreWithKey(passage, key, prepareKey(wordKeyOf(passage, key), params), response);
}

/**
 * The same with a key that was prepared before, as for the many answers of a class. `prepared` must have been made from
 * `key`.
 */
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

/** A score with everything that explains it: the key it was made with and the sources the key rests on. */
export interface ItemFeedback {
  /** Of the response that was asked about: the latest try. */
  readonly score: ItemScore;
  /** Of every try, the first one first. The last is `score`. */
  readonly tries: readonly ItemScore[];
  readonly key: ResolvedKey;
  readonly sources: readonly KeySource[];
  /** Who made the key, and with what interest in the matter. */
  readonly provenance: string;
}

/** What a scorer needs to know to find the key and use it. */
export interface ScoreRequest {
  readonly lesson: { readonly id: string; readonly version: string };
  readonly passage: Passage;
  /** Techniques of the lesson that this learner was not asked to look for. */
  readonly leftOut: readonly LeftOut[];
  readonly response: Response;
  /** The responses of the tries before this one, the first one first. */
  readonly earlier: readonly Response[];
}

/** The port to whatever holds the key: this page after the fact, or a server. Never rejects. */
export type Scorer = (request: ScoreRequest) => Promise<Result<ItemFeedback>>;
