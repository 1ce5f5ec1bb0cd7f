import type { FlagCounts } from '../../scoring/word-rule/score-words.ts';
import { countBetween } from '../../scoring/word-rule/words.ts';
import type { ClassKey } from './class-key.ts';
import type { LearnerResult } from './class-accumulator.ts';
import { type BrierScore, brierScore, detectSignals } from '../statistics/signal-detection.ts';
import { type Confidence, confidences } from '../../response/label.ts';
import { rate } from './entry-figures.ts';
import type { ClassTable } from './class-table.ts';
import { type Interval, wilsonInterval } from '../statistics/basics.ts';

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
function biasOf(counts: FlagCounts): FlagCounts & Pick<LearnerFigures, 'Pr' | 'dPrime' | 'c' | 'leaning'> {
  const detection = detectSignals(counts);
  return {
    ...counts,
    Pr: detection?.Pr ?? null,
    dPrime: detection?.dPrime ?? null,
    c: detection?.c ?? null,
    leaning: leaningOf(counts),
  };
}

/** What the three answers to "how sure are you" stand for (docs/analysis.md#how-sure-how-right-calibration). */
const confidenceShares: Readonly<Record<Confidence, number>> = {
  hunch: 0.5,
  'fairly-sure': 0.7,
  certain: 0.9,
};

/** The marks that were said to be so sure, and how many of them were right. */
interface ConfidenceLevel {
  readonly confidence: Confidence;
  readonly said: number;
  readonly marks: number;
  readonly right: number;
  readonly shareRight: number | null;
  /** Takes marks of one learner for independent, and is too narrow where few learners marked much. */
  readonly interval: Interval | null;
}

/** How well a class knows what it knows, over all marks with a confidence. */
export interface Calibration {
  readonly levels: readonly ConfidenceLevel[];
  /** `null` without such marks. */
  readonly brier: BrierScore | null;
}

/** Compares said confidence with what was right, mark by mark; never part of a score. */
export function calibrationOf({ learners }: ClassTable): Calibration {
  const judged = learners.flatMap((learner) => learner.judged);
  return {
    levels: confidences.map((confidence) => {
      const marks = judged.filter((mark) => mark.confidence === confidence);
      const right = marks.filter(({ isRight }) => isRight).length;
      return {
        confidence,
        said: confidenceShares[confidence],
        marks: marks.length,
        right,
        shareRight: rate(right, marks.length),
        interval: wilsonInterval(right, marks.length),
      };
    }),
    brier: brierScore(
      judged.map(({ confidence, isRight }) => ({ confidence: confidenceShares[confidence], isRight })),
    ),
  };
}

/** Which way somebody leans when they flag, as far as it can be told. */
export type Leaning = 'too-readily' | 'too-sparingly' | 'about-right' | 'too-few-to-say';

const fewestFlaws = 8;
const fewestDecoys = 6;

/** z(.9): how many standard errors c must be from 0. */
const standardErrors = 1.28;

/** Says which way one learner leans: only with 8 flaws, 6 decoys and |c| above 1.28 standard errors. */
export function leaningOf(counts: FlagCounts): Leaning {
  const detection = detectSignals(counts);
  if (detection === null || counts.flaws < fewestFlaws || counts.decoys < fewestDecoys)
    return 'too-few-to-say';
  if (Math.abs(detection.c) <= standardErrors * Math.sqrt(detection.cVariance)) return 'about-right';
  return detection.c < 0 ? 'too-readily' : 'too-sparingly';
}

/**
 * Adds up several passages of one form: the learners who are in all of them, each with the counts and points of all. A form of
 * short passages is compared as a whole, because one of them alone has too few flaws and decoys to say anything.
 */
export function poolLearners(passages: readonly (readonly LearnerFigures[])[]): LearnerFigures[] {
  const [first, ...others] = passages.map((learners) => new Map(learners.map((each) => [each.id, each])));
  return [...(first?.values() ?? [])].flatMap((learner) => {
    const rest = others.flatMap((passage) => passage.get(learner.id) ?? []);
    return rest.length < others.length ? [] : [poolWork([learner, ...rest], learner.id)];
  });
}

function poolWork(work: readonly LearnerFigures[], id: string): LearnerFigures {
  const total = (valueOf: (part: LearnerFigures) => number) =>
    work.reduce((sum, part) => sum + valueOf(part), 0);
  const weight = total((part) => part.weight);
  const gain = total((part) => part.gain);
  const cost = total((part) => part.cost);
  const found = total((part) => part.weight * (part.foundRate ?? 0));
  const named = total((part) => part.weight * (part.foundRate ?? 0) * (part.namingRate ?? 0));
  const soundWords = total((part) => part.soundWords);
  const raw = weight > 0 ? (gain - cost) / weight : 1 - cost;
  return {
    id,
    score: Math.max(0, raw),
    raw,
    gain,
    cost,
    weight,
    foundRate: weight > 0 ? found / weight : null,
    namingRate: found > 0 ? named / found : null,
    overflagRate:
      soundWords > 0 ? total((part) => part.soundWords * (part.overflagRate ?? 0)) / soundWords : null,
    soundWords,
    nearMissesFlagged: total((part) => part.nearMissesFlagged),
    chargedWords: total((part) => part.chargedWords),
    ...biasOf({
      hits: total((part) => part.hits),
      flaws: total((part) => part.flaws),
      falseAlarms: total((part) => part.falseAlarms),
      decoys: total((part) => part.decoys),
    }),
  };
}
