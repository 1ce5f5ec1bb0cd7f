import { logGamma } from './log-gamma.ts';

/** Stands for 0 where Lentz's method would divide by it. */
const tiny = 1e-300;
const precision = 1e-16;
const mostSteps = 20_000;

/**
 * I_x(a, b): the probability that a beta variable with parameters `a`, `b` above 0 is below `x`, 0..1. Continued
 * fraction by Lentz's method (DLMF 8.17.22); takes about √max(a, b) steps.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  const front = Math.exp(logFront);
  // The fraction converges fast only on this side of the mean; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let above = 1;
  let below = awayFrom0(1 - ((a + b) * x) / (a + 1));
  below = 1 / below;
  let value = below;
  for (let m = 1; m <= mostSteps; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / awayFrom0(1 + even * below);
    above = awayFrom0(1 + even / above);
    value *= below * above;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / awayFrom0(1 + odd * below);
    above = awayFrom0(1 + odd / above);
    value *= below * above;
    if (Math.abs(below * above - 1) <= precision) break;
  }
  return value;
}

function awayFrom0(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
