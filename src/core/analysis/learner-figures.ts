import type { FlagCounts } from '../scoring/response-bias.ts';
import { countBetween } from '../scoring/word-counts.ts';
import type { ClassKey } from './class-key.ts';
import type { LearnerResult } from './learner-result.ts';
import { leaningOf, type Leaning } from './leaning.ts';
import { detectSignals } from './signal-detection.ts';

/** One learner in the picture of a class: found against over-flagging. Rates are 0..1. */
export interface LearnerFigures extends FlagCounts {
  readonly id: string;
  readonly score: number;
  /** The score before the floor at 0: the one to average. */
  readonly raw: number;
  /** In items; `weight` is what all scored annotations are worth together. */
  readonly gain: number;
  readonly cost: number;
  readonly weight: number;
  /** Weighted share of the cores found; `null` where nothing is flawed. */
  readonly foundRate: number | null;
  /** Of what was found, the share named; `null` where nothing was. */
  readonly namingRate: number | null;
  /** Marked share of the sound words, and how many of them there are. */
  readonly overflagRate: number | null;
  readonly soundWords: number;
  readonly nearMissesFlagged: number;
  readonly chargedWords: number;
  /** Sensitivity and bias; `null` where the key has no flaws or no decoys. One learner on one text says little. */
  readonly Pr: number | null;
  readonly dPrime: number | null;
  readonly c: number | null;
  readonly leaning: Leaning;
}

/** What the figures of learners are made of. */
export interface ScoredLearners {
  readonly key: ClassKey;
  readonly learners: readonly Pick<LearnerResult, 'id' | 'score'>[];
}

/** The figures of each learner, in the order they are given in. */
export function learnerFigures({ key, learners }: ScoredLearners): LearnerFigures[] {
  const { prepared, annotations, units } = key;
  const soundWords = countBetween(prepared.soundWords, 0, prepared.tokens);
  const decoys = units.filter(({ kind }) => kind === 'decoy').length;
  return learners.map(({ id, score }) => ({
    id,
    score: score.score,
    raw: score.raw,
    gain: score.gain,
    cost: score.cost,
    weight: score.W,
    foundRate: score.foundRate ?? null,
    namingRate: score.namingRate ?? null,
    overflagRate: score.overflagRate ?? null,
    soundWords,
    nearMissesFlagged: score.nearMissesFlagged,
    chargedWords: score.chargedWords,
    ...biasOf({ hits: score.hits, flaws: annotations.length, falseAlarms: score.decoysFlagged, decoys }),
  }));
}

/** Counts with what follows from them. */
export function biasOf(
  counts: FlagCounts,
): FlagCounts & Pick<LearnerFigures, 'Pr' | 'dPrime' | 'c' | 'leaning'> {
  const detection = detectSignals(counts);
  return {
    ...counts,
    Pr: detection?.Pr ?? null,
    dPrime: detection?.dPrime ?? null,
    c: detection?.c ?? null,
    leaning: leaningOf(counts),
  };
}
