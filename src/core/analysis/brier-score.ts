/** A statement with how sure somebody was of it, 0..1, and whether it was right. */
export interface Forecast {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** How well said confidence fits what was right (scoring.md a8). */
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
