import type { WordSpan } from '../text/span.ts';
import type { NameTable } from './name-table.ts';
import type { WordEntry } from './word-key.ts';

/** A scored or arguable entry, ready for the loops of scoring. */
export interface PreparedEntry {
  readonly id: string;
  readonly core: WordSpan;
  readonly max: WordSpan;
  /** Credit by name number; 0 for a name that is not accepted, and nothing beyond the table. */
  readonly credits: Float64Array;
  readonly isScored: boolean;
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
  const { id, core, max, names, weight } = entry;
  const credits = creditsOf(names, table);
  return { id, core, max, credits, isScored: true, position, coreWords: core.end - core.start, weight };
}

/** Prepares an arguable entry. */
export function prepareArguable({ id, core, max, names }: WordEntry, table: NameTable): PreparedEntry {
  return { id, core, max, credits: creditsOf(names, table), isScored: false };
}

function creditsOf(names: WordEntry['names'], table: NameTable): Float64Array {
  return Float64Array.from(table.names, (name) => (Object.hasOwn(names, name) ? (names[name] ?? 0) : 0));
}
