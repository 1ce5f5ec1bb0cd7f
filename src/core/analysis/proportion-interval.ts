import { betaQuantile } from './beta-quantile.ts';
import { z95, type Interval } from './interval.ts';

/**
 * Wilson's 95 % score interval of `count` out of `of` (scoring.md a8), the one to show: it stays in 0..1 and holds up for
 * few learners and for rates of 0 and 1. `null` out of none.
 */
export function wilsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null;
  const share = count / of;
  const middle = share + (z95 * z95) / (2 * of);
  const reach = z95 * Math.sqrt((share * (1 - share)) / of + (z95 * z95) / (4 * of * of));
  const scale = 1 + (z95 * z95) / of;
  const low = count === 0 ? 0 : (middle - reach) / scale;
  const high = count === of ? 1 : (middle + reach) / scale;
  return [low, high];
}

/**
 * Clopper and Pearson's 95 % interval: never covers less than it says, and so is wider than Wilson's. `null` out of none.
 */
export function clopperPearsonInterval(count: number, of: number): Interval | null {
  if (of === 0) return null;
  return [
    count === 0 ? 0 : betaQuantile(0.025, count, of - count + 1),
    count === of ? 1 : betaQuantile(0.975, count + 1, of - count),
  ];
}
