import { type FlagCounts, normalQuantile, responseBias } from '../../scoring/word-rule/score-words.ts';
import { type Interval, normalInterval } from './basics.ts';
import { normalCdf } from './distributions.ts';

/**
 * How well flaws are told from decoys, and apart from that how readily anything is flagged
 * (docs/formulas.md#telling-flaws-from-decoys).
 */
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

/** A statement with how sure somebody was of it, 0..1, and whether it was right. */
export interface Forecast {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** How well said confidence fits what was right (docs/formulas.md#confidence-and-outcome). */
export interface BrierScore {
  readonly n: number;
  /** Mean (confidence − outcome)²: 0 is best, 0.25 is what "50 %" for everything gets. */
  readonly brier: number;
  /** Murphy's (1973) parts over the distinct confidences: brier = reliability − resolution + uncertainty. */
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
  /** Mean confidence less share right: above 0 surer than right. */
  readonly overconfidence: number;
}

/** The Brier score of forecasts and its parts; `null` of none. O(n + levels). */
export function brierScore(forecasts: readonly Forecast[]): BrierScore | null {
  const n = forecasts.length;
  if (n === 0) return null;
  const bins = new Map<number, { count: number; right: number }>();
  let right = 0;
  let confidences = 0;
  let squares = 0;
  for (const { confidence, isRight } of forecasts) {
    const outcome = Number(isRight);
    const bin = bins.get(confidence) ?? { count: 0, right: 0 };
    bin.count += 1;
    bin.right += outcome;
    bins.set(confidence, bin);
    right += outcome;
    confidences += confidence;
    squares += (confidence - outcome) ** 2;
  }
  const shareRight = right / n;
  let reliability = 0;
  let resolution = 0;
  for (const [confidence, bin] of bins) {
    const share = bin.right / bin.count;
    reliability += bin.count * (confidence - share) ** 2;
    resolution += bin.count * (share - shareRight) ** 2;
  }
  const meanConfidence = confidences / n;
  return {
    n,
    brier: squares / n,
    reliability: reliability / n,
    resolution: resolution / n,
    uncertainty: shareRight * (1 - shareRight),
    meanConfidence,
    shareRight,
    overconfidence: meanConfidence - shareRight,
  };
}
