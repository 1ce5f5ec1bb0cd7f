import { covariance, variance } from './covariance.ts';
import { normalInterval, type Interval } from './interval.ts';

/** Pearson's r of pairs, −1..1. `null` for fewer than three pairs or where either side does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 3) return null;
  const scale = Math.sqrt(variance(x) * variance(y));
  if (scale === 0) return null;
  return Math.min(1, Math.max(-1, covariance(x, y) / scale));
}

/**
 * Fisher's 95 % interval of a correlation (scoring.md c6): tanh(artanh r ± 1.96/√(n − 3)). `null` without a
 * correlation, for fewer than four pairs, and for ±1, where the formula has no width.
 */
export function correlationInterval(r: number | null, pairs: number): Interval | null {
  if (r === null || pairs < 4 || Math.abs(r) >= 1 - Number.EPSILON) return null;
  const [low, high] = normalInterval(Math.atanh(r), 1 / Math.sqrt(pairs - 3));
  return [Math.tanh(low), Math.tanh(high)];
}
