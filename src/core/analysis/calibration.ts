import { confidences, type Confidence } from '../response/label.ts';
import { rate } from './annotation-figures.ts';
import { brierScore, type BrierScore } from './brier-score.ts';
import type { ClassTable } from './class-table.ts';
import type { Interval } from './interval.ts';
import { wilsonInterval } from './proportion-interval.ts';

/** What the three answers to "how sure are you" stand for (scoring.md c4). */
export const confidenceShares: Readonly<Record<Confidence, number>> = {
  hunch: 0.5,
  'fairly-sure': 0.7,
  certain: 0.9,
};

/** The marks that were said to be so sure, and how many of them were right. */
export interface ConfidenceLevel {
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
