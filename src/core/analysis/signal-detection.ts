import { normalQuantile } from '../scoring/normal-quantile.ts';
import { responseBias, type FlagCounts } from '../scoring/response-bias.ts';
import { normalInterval, type Interval } from './interval.ts';
import { normalCdf } from './normal-cdf.ts';

/** How well flaws are told from decoys, and apart from that how readily anything is flagged (scoring.md a7). */
export interface SignalDetection extends FlagCounts {
  /** H = (h+½)/(S+1) and F = (f+½)/(N+1): the log-linear correction (Hautus 1995). */
  readonly hitRate: number;
  readonly falseAlarmRate: number;
  /** d′ = z(H) − z(F): above 0, flaws are flagged more than decoys. */
  readonly dPrime: number;
  readonly dPrimeVariance: number;
  readonly dPrimeInterval: Interval;
  /** c = −(z(H) + z(F)) / 2: below 0 flags too readily, above 0 too sparingly. */
  readonly c: number;
  readonly cVariance: number;
  readonly cInterval: Interval;
  /** ln β = d′·c. */
  readonly lnBeta: number;
  /** Φ(d′/√2): how often a flaw would be picked out of a pair with a decoy. */
  readonly area: number;
  /** A′ (Pollack & Norman 1964), for comparison with other work only: it is not free of bias. */
  readonly aPrime: number;
  /** Pr = H − F and Br = F / (1 − Pr) (Snodgrass & Corwin 1988). */
  readonly Pr: number;
  readonly Br: number;
  /** h/S − f/N, uncorrected. */
  readonly informedness: number;
}

/**
 * Sensitivity and bias from counts, with the variances of Gourevitch & Galanter (1967) at the corrected rates. They take
 * every flag for independent: pooled over a class the intervals are too narrow. `null` without a flaw or without a decoy.
 */
export function detectSignals(counts: FlagCounts): SignalDetection | null {
  const { hits, flaws, falseAlarms, decoys } = counts;
  if (flaws === 0 || decoys === 0) return null;
  const hitRate = (hits + 0.5) / (flaws + 1);
  const falseAlarmRate = (falseAlarms + 0.5) / (decoys + 1);
  const { Pr, c } = responseBias(counts);
  const dPrime = normalQuantile(hitRate) - normalQuantile(falseAlarmRate);
  const dPrimeVariance = quantileVariance(hitRate, flaws) + quantileVariance(falseAlarmRate, decoys);
  const cVariance = dPrimeVariance / 4;
  return {
    hits,
    flaws,
    falseAlarms,
    decoys,
    hitRate,
    falseAlarmRate,
    dPrime,
    dPrimeVariance,
    dPrimeInterval: normalInterval(dPrime, Math.sqrt(dPrimeVariance)),
    c,
    cVariance,
    cInterval: normalInterval(c, Math.sqrt(cVariance)),
    lnBeta: dPrime * c,
    area: normalCdf(dPrime / Math.SQRT2),
    aPrime: aPrime(hitRate, falseAlarmRate),
    Pr,
    Br: falseAlarmRate / (1 - Pr),
    informedness: hits / flaws - falseAlarms / decoys,
  };
}

/** The variance of z(rate) over that many trials: p(1−p) / (n φ(z)²). */
function quantileVariance(rate: number, trials: number): number {
  const z = normalQuantile(rate);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return (rate * (1 - rate)) / (trials * density * density);
}

function aPrime(H: number, F: number): number {
  const distance = Math.abs(H - F);
  const [high, low] = H >= F ? [H, F] : [F, H];
  return 0.5 + (Math.sign(H - F) * distance * (1 + distance)) / (4 * high * (1 - low));
}
