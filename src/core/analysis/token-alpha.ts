/**
 * Krippendorff's α of who marked which word under one name, from how many of the `learners` marked each word (scoring.md
 * a6): 1 − (N−1)·Σ n_t(S−n_t)/(S−1) / (n1·n0). Equals `codingAlpha` of the yes and no of each word. `null` for fewer than
 * two learners, and where nobody or everybody marked every word.
 */
export function tokenAlpha(counts: readonly number[], learners: number): number | null {
  const all = counts.length * learners;
  const marked = counts.reduce((sum, count) => sum + count, 0);
  if (learners < 2 || marked === 0 || marked === all) return null;
  const split = counts.reduce((sum, count) => sum + count * (learners - count), 0);
  return 1 - ((all - 1) * (split / (learners - 1))) / (marked * (all - marked));
}
