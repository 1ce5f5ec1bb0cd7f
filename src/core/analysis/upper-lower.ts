/** Totals closer than this are equal: rounding must not decide who is in a group. */
const tolerance = 1e-9;

/** How much of each learner is in the upper and in the lower group, 0..1. Each side adds up to `size`. */
export interface Groups {
  readonly size: number;
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}

/** The size of Kelley's (1939) groups: 27 % of the learners, to the nearest whole number, at least one. */
export function size27(learners: number): number {
  return Math.max(1, Math.round(0.27 * learners));
}

/** Half of the learners, rounded up. */
export function size50(learners: number): number {
  return Math.max(1, Math.ceil(learners / 2));
}

/**
 * The `size` learners with the highest totals and those with the lowest. Learners who tie at a border share the places
 * that are left equally (scoring.md a8), so their order does not matter. O(n log n).
 */
export function upperLowerGroups(totals: readonly number[], size: number): Groups {
  return {
    size,
    upper: topShares(totals, size),
    lower: topShares(
      totals.map((total) => -total),
      size,
    ),
  };
}

/** D: the mean score of the upper group less that of the lower. `null` without learners. */
export function upperLowerDifference(
  scores: readonly number[],
  { size, upper, lower }: Groups,
): number | null {
  if (scores.length === 0) return null;
  return (weighted(scores, upper) - weighted(scores, lower)) / size;
}

function topShares(totals: readonly number[], size: number): number[] {
  const order = [...totals.keys()].toSorted((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0));
  const border = totals[order[Math.min(size, order.length) - 1] ?? 0] ?? 0;
  const above = totals.filter((total) => total > border + tolerance).length;
  const tied = totals.filter((total) => Math.abs(total - border) <= tolerance).length;
  const share = Math.min(1, (size - above) / tied);
  return totals.map((total) => {
    if (total > border + tolerance) return 1;
    return total >= border - tolerance ? share : 0;
  });
}

function weighted(scores: readonly number[], shares: readonly number[]): number {
  return scores.reduce((sum, score, position) => sum + score * (shares[position] ?? 0), 0);
}
