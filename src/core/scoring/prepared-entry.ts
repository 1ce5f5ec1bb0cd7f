import type { WordSpan } from '../text/span.ts';
import type { NameTable } from './name-table.ts';
import type { WordEntry } from './word-key.ts';

/**
 * A scored or arguable entry, ready for the loops of scoring: all entries have one shape and the borders that the
 * loops compare are flat, which makes them several times faster.
 */
export interface PreparedEntry {
  readonly id: string;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly max: WordSpan;
  /** Credit by name number; 0 for a name that is not accepted, and nothing beyond the table. */
  readonly credits: Float64Array;
  readonly isScored: boolean;
  /** Whether it frees its max to any run that touches its core, whatever the name: a scored or a neutral entry. */
  readonly freesAll: boolean;
}

/** A scored entry with its place in the report. */
export interface ScoredEntry extends PreparedEntry {
  /** Position among the scored entries in reporting order. */
  readonly position: number;
  readonly coreWords: number;
  readonly weight: number;
}

/** Prepares a scored entry that stands at `position` in the report. */
export function prepareScored(entry: WordEntry, position: number, table: NameTable): ScoredEntry {
  const { id, coreStart, coreEnd, max, credits } = prepareArguable(entry, table);
  const coreWords = coreEnd - coreStart;
  const { weight } = entry;
  const freesAll = true;
  return { id, coreStart, coreEnd, max, credits, isScored: true, freesAll, position, coreWords, weight };
}

/** Prepares an arguable entry. */
export function prepareArguable(entry: WordEntry, table: NameTable): PreparedEntry {
  const { id, core, max, names, isNeutral = false } = entry;
  return {
    id,
    coreStart: core.start,
    coreEnd: core.end,
    max,
    credits: Float64Array.from(table.names, (name) => (Object.hasOwn(names, name) ? (names[name] ?? 0) : 0)),
    isScored: false,
    freesAll: isNeutral,
  };
}

/** Whether a run of words holds a word of the entry's core (scoring.md c3 "TOUCHES"). */
export function touches(run: WordSpan, entry: PreparedEntry): boolean {
  return run.start < entry.coreEnd && entry.coreStart < run.end;
}
