import type { FlagCounts } from '../scoring/response-bias.ts';
import { detectSignals } from './signal-detection.ts';

/** Which way somebody leans when they flag, as far as it can be told. */
export type Leaning = 'too-readily' | 'too-sparingly' | 'about-right' | 'too-few-to-say';

const fewestFlaws = 8;
const fewestDecoys = 6;

/** z(.9): how many standard errors c must be from 0. */
const standardErrors = 1.28;

/** Says which way one learner leans, by scoring.md c4: only with 8 flaws, 6 decoys and |c| above 1.28 standard errors. */
export function leaningOf(counts: FlagCounts): Leaning {
  const detection = detectSignals(counts);
  if (detection === null || counts.flaws < fewestFlaws || counts.decoys < fewestDecoys)
    return 'too-few-to-say';
  if (Math.abs(detection.c) <= standardErrors * Math.sqrt(detection.cVariance)) return 'about-right';
  return detection.c < 0 ? 'too-readily' : 'too-sparingly';
}
