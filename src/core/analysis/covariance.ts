/** Far below any difference of credits or points and far above what rounding does to a sum of them. */
const tolerance = 1e-9;

/** Whether all values are the same but for rounding, so that nothing can vary with them. */
export function isConstant(values: readonly number[]): boolean {
  const [first] = values;
  return first === undefined || values.every((value) => Math.abs(value - first) <= tolerance);
}

/** Σ (x − x̄)(y − ȳ) / (n − 1) of pairs; 0 where either does not vary. At least two pairs. */
export function covariance(x: readonly number[], y: readonly number[]): number {
  if (isConstant(x) || isConstant(y)) return 0;
  const xMean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const yMean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const products = x.reduce(
    (sum, value, position) => sum + (value - xMean) * ((y[position] ?? 0) - yMean),
    0,
  );
  return products / (x.length - 1);
}

/** s²: the sample variance, with n − 1. At least two values. */
export function variance(values: readonly number[]): number {
  return covariance(values, values);
}
