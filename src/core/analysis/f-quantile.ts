import { betaQuantile } from './beta-quantile.ts';

/**
 * The point below which an F variable with these degrees of freedom, both above 0, falls with probability `p`. The square
 * root of `fQuantile(0.95, 1, n)` is Student's t for a 95 % interval.
 */
export function fQuantile(p: number, above: number, below: number): number {
  const share = betaQuantile(p, above / 2, below / 2);
  // The rest of the share has a quantile of its own: 1 − share would lose its digits near 1.
  const rest = betaQuantile(1 - p, below / 2, above / 2);
  return (below * share) / (above * rest);
}
