import { normalQuantile } from '../scoring/normal-quantile.ts';

/** The two ends of a 95 % interval, the lower one first. */
export type Interval = readonly [low: number, high: number];

/** z(.975): how many standard errors a 95 % interval reaches to either side, 1.96. */
export const z95 = normalQuantile(0.975);

/** `estimate` ± 1.96 standard errors. */
export function normalInterval(estimate: number, standardError: number): Interval {
  return [estimate - z95 * standardError, estimate + z95 * standardError];
}
