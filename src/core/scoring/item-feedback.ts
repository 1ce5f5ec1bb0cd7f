import type { KeySource } from '../lesson/key-schema.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Result } from '../result.ts';
import type { Response } from '../response/label.ts';
import type { Passage } from '../text/passage.ts';
import type { ItemScore } from './item-score.ts';

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
  readonly response: Response;
  /** The responses of the tries before this one, the first one first. */
  readonly earlier: readonly Response[];
}

/** The port to whatever holds the key: this page after the fact, or a server. Never rejects. */
export type Scorer = (request: ScoreRequest) => Promise<Result<ItemFeedback>>;
