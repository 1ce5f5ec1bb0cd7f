import type { WordSpan } from '../../text/span.ts';
import type { CoverageUnit } from './prepared-entry.ts';
import type { GuessingPrice } from './guessing-price.ts';

/**
 * How the scored entries fared: one column per number, because a class has millions of them. All columns are in reporting
 * order (by core, max, id), and `ids` says which entry stands where.
 */
export interface EntryScores {
  readonly ids: readonly string[];
  /** Share of the core found, 0..1. */
  readonly found: readonly number[];
  /** Share of the core named, 0..found. */
  readonly named: readonly number[];
  /**
   * The name given, if any (docs/formulas.md#what-a-score-reports). It is a name the entry accepts exactly when `named`
   * is above 0.
   */
  readonly assigned: readonly (string | undefined)[];
}

/** How far the decoys, near-misses and plain sentences were charged, in the order of `units`. */
export interface UnitScores {
  readonly units: readonly CoverageUnit[];
  /** Charged share of the unit's words, 0..1. It is flagged from θ on. */
  readonly coverage: readonly number[];
}

/**
 * Every number of docs/scoring.md#the-formulas for one answer. Gain, cost, W and c are in items; rates and shares are
 * 0..1.
 */
export interface WordScore extends GuessingPrice {
  /** Σ w_k[φ·found_k + (1−φ)·named_k]. */
  readonly gain: number;
  /** c · Σ ν_t over the charged words. */
  readonly cost: number;
  /** (gain − cost) / W; without anything scored 1 − cost. At most 1, may be far below 0. */
  readonly raw: number;
  /** max(0, raw). */
  readonly score: number;
  readonly entries: EntryScores;
  /** The charged words as maximal stretches in reading order. */
  readonly charged: readonly WordSpan[];
  readonly chargedWords: number;
  readonly coverage: UnitScores;
  /** Scored entries found to τ or more. */
  readonly hits: number;
  /** Decoys charged to θ or more. */
  readonly decoysFlagged: number;
  readonly nearMissesFlagged: number;
  /** Of the sentences free of any entry. */
  readonly sentencesFlagged: number;
  /** Σ w·found / W; `undefined` without anything scored. */
  readonly foundRate: number | undefined;
  /** Σ w·named / Σ w·found; `undefined` when nothing is found. */
  readonly namingRate: number | undefined;
  /** Marked share of the words outside the max of every scored and arguable entry; `undefined` when there are none. */
  readonly overflagRate: number | undefined;
}
