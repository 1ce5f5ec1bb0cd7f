import type { Span, WordSpan } from '../text/span.ts';
import type { KeyAnnotation, KeyDecoy, KeyNearMiss } from './key-schema.ts';

/** A stretch of the passage both ways: in UTF-16 offsets for showing, in words for scoring. */
export interface Place {
  readonly span: Span;
  readonly words: WordSpan;
}

/** A key annotation whose quotes have been found, each exactly once. `core` lies in `max`. */
export interface ResolvedAnnotation extends Omit<KeyAnnotation, 'core' | 'max'> {
  readonly core: Place;
  readonly max: Place;
  /**
   * A teacher took it out of the score for a class: it is arguable, and its words are free to a mark touching the core
   * under every name there is. The names it accepts count for other annotations around its words as before.
   */
  readonly isNeutral?: true;
}

/** A sound passage that tempts, found in the text. */
export interface ResolvedDecoy extends KeyDecoy {
  readonly place: Place;
}

/** Another technique than the lesson's, found in the text. */
export interface ResolvedNearMiss extends KeyNearMiss {
  readonly place: Place;
}

/** The annotated key of one item, ready to score with. */
export interface ResolvedKey {
  readonly annotations: readonly ResolvedAnnotation[];
  readonly decoys: readonly ResolvedDecoy[];
  readonly nearMisses: readonly ResolvedNearMiss[];
  /**
   * Of a key that a teacher changed for a class: the share of the whole score that a plain word costs by the key as
   * published. What a teacher lets pass leaves fewer words to pay for, and must not make the others dearer.
   */
  readonly wordShare?: number;
}

/** So many passages at most are offered to be rewritten: a choice, not a list to work through. */
export const repairLimit = 3;

type Rewritten<T> = T & {
  readonly repair: string;
  readonly checklist: NonNullable<KeyAnnotation['checklist']>;
};

/** Whether a learner can rewrite this passage: there is a model to compare with, and three things to look for. */
export function offersRepair<T extends Pick<KeyAnnotation, 'repair' | 'checklist'>>(
  annotation: T,
): annotation is Rewritten<T> {
  return annotation.repair !== undefined && annotation.checklist !== undefined;
}
