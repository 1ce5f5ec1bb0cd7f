import type { WordSpan } from '../text/span.ts';
import type { NameTable } from './name-table.ts';
import type { WordEntry } from './word-key.ts';

/** A scored or arguable entry, ready for the loops of scoring. */
export interface PreparedEntry {
  readonly id: string;
  readonly core: WordSpan;
  readonly max: WordSpan;
  readonly coreWords: number;
  readonly weight: number;
  /** Position among the scored entries in reporting order; `undefined` for an arguable entry. */
  readonly scoredAs: number | undefined;
  /** Credit by name number; 0 for a name that is not accepted, and nothing beyond the table. */
  readonly credits: Float64Array;
}

/** Turns an entry's names into credits by number. */
export function prepareEntry(entry: WordEntry, scoredAs: number | undefined, table: NameTable): PreparedEntry {
  const { id, core, max, names, weight } = entry;
  return {
    id,
    core,
    max,
    coreWords: core.end - core.start,
    weight,
    scoredAs,
    credits: Float64Array.from(table.names, (name) => (Object.hasOwn(names, name) ? (names[name] ?? 0) : 0)),
  };
}
