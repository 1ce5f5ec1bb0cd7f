import { normalQuantile } from './normal-quantile.ts';

/** How often flaws and decoys were flagged. Counts are whole numbers; the first of a pair is at most the second. */
export interface FlagCounts {
  readonly hits: number;
  readonly flaws: number;
  readonly falseAlarms: number;
  readonly decoys: number;
}

/** How readily somebody flags, apart from how well they tell flaws from decoys (scoring.md a7). */
export interface ResponseBias {
  /** Pr = H − F: the share told apart, −1..1. 0 for whoever flags both alike. */
  readonly Pr: number;
  /** c = −(z(H) + z(F)) / 2: below 0 flags too readily, above 0 too sparingly. */
  readonly c: number;
}

/**
 * Pr and c with H = (h+½)/(S+1) and F = (f+½)/(N+1), which keeps both defined for none and for all. One learner on one
 * text says little (the standard error of c is about 0.35 with 12 flaws and 6 decoys): for a class, not for a grade.
 */
export function responseBias({ hits, flaws, falseAlarms, decoys }: FlagCounts): ResponseBias {
  const hitRate = (hits + 0.5) / (flaws + 1);
  const falseAlarmRate = (falseAlarms + 0.5) / (decoys + 1);
  return {
    Pr: hitRate - falseAlarmRate,
    // Taken from 0, so that an even balance is 0 and never −0, which JSON does not know.
    c: (0 - normalQuantile(hitRate) - normalQuantile(falseAlarmRate)) / 2,
  };
}
