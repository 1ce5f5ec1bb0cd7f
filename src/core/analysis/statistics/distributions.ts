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
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
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

/** The point below which a beta variable with parameters `a`, `b` above 0 falls with probability `p`, by halving. */
export function betaQuantile(p: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

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

/** Lanczos' coefficients for g = 7 (Godfrey 2001). */
const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x above 0; relative error about 1e-15. */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const series = coefficients.reduce(
    (sum, coefficient, position) => sum + coefficient / (x + position),
    0.9999999999998099,
  );
  const shifted = x + 6.5;
  return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

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
