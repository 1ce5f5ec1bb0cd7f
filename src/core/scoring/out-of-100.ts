/** Far below a point and far above what rounding does to a sum. */
const tolerance = 1e-9;

/** A raw score on 100, rounded to the nearest, a half down; 0 below, and 100 only when nothing is missing. */
export function outOf100(raw: number): number {
  if (raw >= 1 - tolerance) return 100;
  return Math.min(99, Math.max(0, Math.ceil(raw * 100 - 0.5 - tolerance)));
}
