/**
 * Φ(x): the probability that a standard normal variable is below `x`. Series around 0 (Marsaglia 2004), Laplace's continued
 * fraction in the tails; absolute error about 1e-15.
 */
export function normalCdf(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (Math.abs(x) < 4) return 0.5 + density * seriesAround0(x);
  const tail = density / tailFraction(Math.abs(x));
  return x < 0 ? tail : 1 - tail;
}

/** x + x³/3 + x⁵/(3·5) + … */
function seriesAround0(x: number): number {
  let sum = 0;
  let term = x;
  for (let factor = 3; sum + term !== sum; factor += 2) {
    sum += term;
    term *= (x * x) / factor;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + …))) for x of 4 or more. */
function tailFraction(x: number): number {
  let fraction = x;
  for (let depth = 100; depth >= 1; depth -= 1) fraction = x + depth / fraction;
  return fraction;
}
