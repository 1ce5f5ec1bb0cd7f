/** The value below which that many percent of the values lie; `NaN` of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** The middle value; of two in the middle, the smaller. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}
