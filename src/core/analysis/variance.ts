import { mean } from './mean.ts';

/** Far below any difference of credits or points and far above what rounding does to a sum of them. */
const tolerance = 1e-9;

/** Whether all values are the same but for rounding, so that they do not vary. */
export function isConstant(values: readonly number[]): boolean {
  const [first] = values;
  return first === undefined || values.every((value) => Math.abs(value - first) <= tolerance);
}

/** s²: the sample variance, with n − 1; 0 where nothing varies. At least two values. */
export function variance(values: readonly number[]): number {
  if (isConstant(values)) return 0;
  const middle = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1);
}
