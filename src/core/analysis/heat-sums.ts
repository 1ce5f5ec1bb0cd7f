import { joinSpans } from '../scoring/charged-spans.ts';
import type { WordRun } from '../scoring/word-runs.ts';
import type { WordSpan } from '../text/span.ts';

/**
 * How many learners marked each word, as differences: +1 where a stretch starts, −1 where it ends, so that a mark costs two
 * additions however long it is. Whole numbers, so the order of learners leaves no trace.
 */
export interface HeatSums {
  readonly tokens: number;
  readonly any: Int32Array;
  readonly byName: Map<string, Int32Array>;
}

/** No learners yet; `names` are listed even if nobody uses them. */
export function createHeatSums(tokens: number, names: readonly string[]): HeatSums {
  return {
    tokens,
    any: new Int32Array(tokens + 1),
    byName: new Map(names.map((name) => [name, new Int32Array(tokens + 1)])),
  };
}

/** Adds one learner's runs, sorted by start, and returns the stretches that they marked under any name. O(runs). */
export function addHeat(sums: HeatSums, runs: readonly WordRun[], names: readonly string[]): WordSpan[] {
  for (const run of runs) addSpan(differencesOf(sums, names[run.name] ?? ''), run);
  const marked = joinSpans(runs);
  for (const span of marked) addSpan(sums.any, span);
  return marked;
}

/** Adds the learners of another sum over the same passage. */
export function mergeHeat(sums: HeatSums, others: HeatSums): void {
  addAll(sums.any, others.any);
  for (const [name, differences] of others.byName) addAll(differencesOf(sums, name), differences);
}

/** How many learners marked each word. O(words). */
export function countsOf(differences: Int32Array): number[] {
  let count = 0;
  return Array.from(differences.subarray(0, -1), (difference) => {
    count += difference;
    return count;
  });
}

function differencesOf({ byName, tokens }: HeatSums, name: string): Int32Array {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const created = new Int32Array(tokens + 1);
  byName.set(name, created);
  return created;
}

function addSpan(differences: Int32Array, { start, end }: WordSpan): void {
  differences[start] = (differences[start] ?? 0) + 1;
  differences[end] = (differences[end] ?? 0) - 1;
}

function addAll(differences: Int32Array, others: Int32Array): void {
  others.forEach((difference, word) => {
    differences[word] = (differences[word] ?? 0) + difference;
  });
}
