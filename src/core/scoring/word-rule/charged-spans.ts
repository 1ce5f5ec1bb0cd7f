import type { WordSpan } from '../../text/span.ts';
import { type PreparedEntry, type UnitKind, touches } from './prepared-entry.ts';
import type { PreparedKey } from './prepare-key.ts';
import { type NameTable, countBetween, firstReaching } from './words.ts';
import type { UnitScores } from './word-score.ts';
import type { WordMark } from './word-key.ts';

/** The charged words: not free under every name they carry. Each once, as maximal stretches in reading order. */
export function chargedSpans(key: Pick<PreparedKey, 'extents'>, runs: readonly WordRun[]): WordSpan[] {
  const unfree: WordSpan[] = [];
  for (const run of runs) addUnfreeSpans(key, run, unfree);
  return joinSpans(unfree.toSorted((a, b) => a.start - b.start));
}

/**
 * Adds to `unfree` the words of one run that are not free under its name (docs/scoring.md#the-formulas): those outside
 * the max of every scored entry the run touches and of every arguable entry it fits. Apart from each other, in reading
 * order.
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

/**
 * The marked share of the sound words, those outside the max of every scored and arguable entry (over-flagging in
 * docs/formulas.md#what-a-score-reports); `undefined` when there are none. `runs` are sorted by start.
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

/** Measures how far each decoy, near-miss and plain sentence is charged. `charged` are stretches apart from each other. */
export function scoreUnits(
  { units, unitIndex }: Pick<PreparedKey, 'units' | 'unitIndex'>,
  charged: readonly WordSpan[],
): UnitScores {
  const chargedWords = new Int32Array(units.length);
  for (const stretch of charged) {
    for (let index = firstReaching(unitIndex, stretch.start); index < units.length; index += 1) {
      const unit = unitIndex.items[index];
      if (unit === undefined || unit.start >= stretch.end) break;
      const shared = Math.min(unit.end, stretch.end) - Math.max(unit.start, stretch.start);
      if (shared > 0) chargedWords[unit.item] = (chargedWords[unit.item] ?? 0) + shared;
    }
  }
  return {
    units,
    coverage: units.map(({ span }, position) => (chargedWords[position] ?? 0) / (span.end - span.start)),
  };
}

/** How many units of each kind are flagged: charged to `theta` or more. */
export function countFlagged({ units, coverage }: UnitScores, theta: number): Record<UnitKind, number> {
  const flagged = { decoy: 0, 'near-miss': 0, sentence: 0 };
  units.forEach(({ kind }, position) => {
    if ((coverage[position] ?? 0) >= theta) flagged[kind] += 1;
  });
  return flagged;
}

/** A maximal stretch of words that carry one name, given by its number (docs/formulas.md#words-and-runs). */
export interface WordRun extends WordSpan {
  readonly name: number;
}

/**
 * Joins marks of one name that overlap or touch, clips them to the passage and drops empty ones. The runs of one name
 * are apart from each other; all runs come sorted by start, then name. The order, cutting and repetition of the marks
 * leave no trace. Every name must be in the table.
 */
export function joinMarks(marks: readonly WordMark[], tokens: number, table: NameTable): WordRun[] {
  const limit = tokens + 1;
  const names = table.names.length;
  const runs: GrowingRun[] = [];
  const latest: (GrowingRun | undefined)[] = [];
  for (const packed of packMarks(marks, tokens, table)) {
    const startAndName = Math.floor(packed / limit);
    const end = packed - startAndName * limit;
    const start = Math.floor(startAndName / names);
    const name = startAndName - start * names;
    const run = latest[name];
    if (run !== undefined && start <= run.end) {
      run.end = Math.max(run.end, end);
    } else {
      const next = { name, start, end };
      latest[name] = next;
      runs.push(next);
    }
  }
  return runs;
}

interface GrowingRun {
  readonly name: number;
  readonly start: number;
  end: number;
}

/**
 * Each mark as one number that sorts by start, then name, then end: numbers sort several times faster than records.
 * Exact while names × words² stays below 2^53, as for 300 names in five million words.
 */
function packMarks(marks: readonly WordMark[], tokens: number, table: NameTable): Float64Array {
  const packed = new Float64Array(marks.length);
  let count = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start, 0);
    const end = Math.min(mark.end, tokens);
    const name = table.numbers.get(mark.name);
    if (name === undefined || start >= end) continue;
    packed[count] = (start * table.names.length + name) * (tokens + 1) + end;
    count += 1;
  }
  return packed.subarray(0, count).toSorted();
}
