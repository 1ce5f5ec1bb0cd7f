import { isConstant } from './variance.ts';
import { normalInterval, type Interval } from './interval.ts';
import { mean } from './mean.ts';

/** Pearson's r of pairs, −1..1. `null` for fewer than three pairs or where either side does not vary. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 3 || isConstant(x) || isConstant(y)) return null;
  const xMean = mean(x) ?? 0;
  const yMean = mean(y) ?? 0;
  let xSquares = 0;
  let ySquares = 0;
  let products = 0;
  for (let pair = 0; pair < x.length; pair += 1) {
    const dx = (x[pair] ?? 0) - xMean;
    const dy = (y[pair] ?? 0) - yMean;
    xSquares += dx * dx;
    ySquares += dy * dy;
    products += dx * dy;
  }
  return Math.min(1, Math.max(-1, products / Math.sqrt(xSquares * ySquares)));
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
