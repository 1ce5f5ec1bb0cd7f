import type { PreparedKey } from './prepare-key.ts';
import { countBetween } from './word-counts.ts';
import type { WordRun } from './word-runs.ts';

/**
 * The marked share of the sound words, those outside the max of every scored and arguable entry (scoring.md c3
 * "report"); `undefined` when there are none. `runs` are sorted by start.
 */
export function overflagRate(
  { soundWords, tokens }: Pick<PreparedKey, 'soundWords' | 'tokens'>,
  runs: readonly WordRun[],
): number | undefined {
  const all = countBetween(soundWords, 0, tokens);
  if (all === 0) return undefined;
  let marked = 0;
  let countedTo = 0;
  for (const { start, end } of runs) {
    if (end <= countedTo) continue;
    marked += countBetween(soundWords, Math.max(start, countedTo), end);
    countedTo = end;
  }
  return marked / all;
}
