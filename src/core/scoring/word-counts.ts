/** Prefix sums of a set of words: at `t`, how many of the words before `t` belong to the set. One longer than the passage. */
export type WordCounts = Int32Array;

/** Sums up the words whose mask is `wanted`. */
export function countMask(mask: Uint8Array, wanted: 0 | 1): WordCounts {
  const counts = new Int32Array(mask.length + 1);
  let total = 0;
  mask.forEach((value, word) => {
    if (value === wanted) total += 1;
    counts[word + 1] = total;
  });
  return counts;
}

/** How many words of `[start, end)`, a stretch of the passage, belong to the set. O(1). */
export function countBetween(counts: WordCounts, start: number, end: number): number {
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}
