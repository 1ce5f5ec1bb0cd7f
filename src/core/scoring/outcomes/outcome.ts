import type { Span } from '../../text/span.ts';

/** What every outcome says: where, what it brought, and which of the learner's labels it is about. */
interface OutcomeBase {
  /** The id of the key entry; for `spurious` the id of the label. */
  readonly id: string;
  /** The words it is about, in UTF-16 offsets: a key annotation's core, a decoy or near-miss, or the learner's mark. */
  readonly span: Span;
  /**
   * Ids of the labels it is about, in reading order: those that lie on those words, free or charged; for an annotation
   * also those around its core that make one run with them, and those that pay for its words.
   */
  readonly labels: readonly string[];
  /** Items earned, at least 0. */
  readonly earned: number;
  /** Items charged, at least 0. */
  readonly cost: number;
  /** Words charged to it and to nothing else; a decoy's weigh more. */
  readonly chargedWords: number;
}

/**
 * A scored key annotation. `correct`: found to τ or more under a name it accepts; `mislabeled`: found so, under no such
 * name; `partial`: fewer of the core's words; `missed`: none.
 */
export interface AnnotationOutcome extends OutcomeBase {
  readonly type: 'annotation';
  readonly outcome: 'correct' | 'mislabeled' | 'partial' | 'missed';
  readonly coreWords: number;
  /** Words of the core found. */
  readonly foundWords: number;
  /** Whether a name it accepts was given. */
  readonly isNamed: boolean;
  /** The technique the learner named, where there is one. */
  readonly given?: string;
  /** The two parts of `earned`, in items. */
  readonly earnedByFinding: number;
  readonly earnedByNaming: number;
  /** What it could earn, in items. */
  readonly weight: number;
}

/**
 * A passage that can be argued either way. `misnamed`: words of its core are charged, under a name it does not accept;
 * otherwise `accepted` when a label on its core carries a name it accepts, and `left` when none does.
 */
export interface ArguableOutcome extends OutcomeBase {
  readonly type: 'arguable';
  readonly outcome: 'arguable';
  readonly response: 'accepted' | 'misnamed' | 'left';
  readonly given?: string;
}

/** A sound passage that tempts. `decoyed` when at least θ of it was charged, `respected` when it was left alone. */
export interface DecoyOutcome extends OutcomeBase {
  readonly type: 'decoy';
  readonly outcome: 'decoyed' | 'respected';
  readonly given?: string;
}

/** Another technique than the lesson's: costs like plain text when it is marked, and is explained by its real name. */
export interface NearMissOutcome extends OutcomeBase {
  readonly type: 'near-miss';
  readonly outcome: 'near-miss';
  /** Whether at least θ of it was charged. */
  readonly isFlagged: boolean;
  readonly given?: string;
}

/** Plain words that one label marked for nothing. Words that several labels marked so are told once, under the first. */
export interface SpuriousOutcome extends OutcomeBase {
  readonly type: 'plain';
  readonly outcome: 'spurious';
  readonly given: string;
}

/** The fate of one key entry or one label. */
export type ItemOutcome =
  AnnotationOutcome | ArguableOutcome | DecoyOutcome | NearMissOutcome | SpuriousOutcome;
