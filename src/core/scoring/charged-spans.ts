import type { WordSpan } from '../text/span.ts';
import { touches, type PreparedEntry } from './prepared-entry.ts';
import type { PreparedKey } from './prepare-key.ts';
import { firstReaching } from './span-index.ts';
import type { WordRun } from './word-runs.ts';

/** The charged words: not free under every name they carry. Each once, as maximal stretches in reading order. */
export function chargedSpans(key: Pick<PreparedKey, 'extents'>, runs: readonly WordRun[]): WordSpan[] {
  const unfree: WordSpan[] = [];
  for (const run of runs) addUnfreeSpans(key, run, unfree);
  return joinSpans(unfree.toSorted((a, b) => a.start - b.start));
}

/**
 * Adds to `unfree` the words of one run that are not free under its name (scoring.md c3 step 3): those outside the max
 * of every scored entry the run touches and of every arguable entry it fits. Apart from each other, in reading order.
 */
export function addUnfreeSpans(
  { extents }: Pick<PreparedKey, 'extents'>,
  run: WordRun,
  unfree: WordSpan[],
): void {
  let freeTo = run.start;
  for (let position = firstReaching(extents, run.start); position < extents.items.length; position += 1) {
    const extent = extents.items[position];
    if (extent === undefined || extent.start >= run.end) break;
    if (!frees(extent.item, run)) continue;
    if (extent.start > freeTo) unfree.push({ start: freeTo, end: extent.start });
    freeTo = Math.max(freeTo, extent.end);
  }
  if (freeTo < run.end) unfree.push({ start: freeTo, end: run.end });
}

/** Joins stretches that overlap or touch. They must be sorted by start. */
export function joinSpans(sorted: readonly WordSpan[]): WordSpan[] {
  const joined: WordSpan[] = [];
  let open: WordSpan | undefined;
  for (const span of sorted) {
    if (open !== undefined && span.start <= open.end) {
      if (span.end > open.end) open = { start: open.start, end: span.end };
      continue;
    }
    if (open !== undefined) joined.push(open);
    open = span;
  }
  if (open !== undefined) joined.push(open);
  return joined;
}

/**
 * Marking a scored flaw, or one that is out of the score for a class, frees its extent under any name; any other arguable
 * entry frees its extent under its own names only.
 */
function frees(entry: PreparedEntry, run: WordRun): boolean {
  return touches(run, entry) && (entry.freesAll || (entry.credits[run.name] ?? 0) > 0);
}

/** The parts of some stretches that lie in another one. */
export function clipSpans(spans: readonly WordSpan[], within: WordSpan): WordSpan[] {
  return spans
    .map(({ start, end }) => ({ start: Math.max(start, within.start), end: Math.min(end, within.end) }))
    .filter(({ start, end }) => start < end);
}
