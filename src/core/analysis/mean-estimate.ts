import { variance } from './variance.ts';
import { fQuantile } from './f-quantile.ts';
import type { Interval } from './interval.ts';
import { mean } from './mean.ts';

/** A mean over learners with how far another such class might be from it. */
export interface MeanEstimate {
  readonly n: number;
  readonly mean: number;
  /** Student's t, 95 %. `null` for fewer than two learners. */
  readonly interval: Interval | null;
}

/**
 * The mean of one number a learner with mean ± t·s/√n. For a mean this standard error is also that of leaving out one
 * learner at a time (scoring.md c6 "Uncertainty"). `null` of nobody.
 */
export function estimateMean(values: readonly number[]): MeanEstimate | null {
  const n = values.length;
  const estimate = mean(values);
  if (estimate === null) return null;
  if (n < 2) return { n, mean: estimate, interval: null };
  const reach = Math.sqrt((fQuantile(0.95, 1, n - 1) * variance(values)) / n);
  return { n, mean: estimate, interval: [estimate - reach, estimate + reach] };
}
