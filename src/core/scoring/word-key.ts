import type { WordSpan } from '../text/span.ts';

/** What marking an entry does: earn, be neutral under an accepted name, or cost like plain text. */
export type EntryStatus = 'scored' | 'arguable' | 'near-miss';

/**
 * One entry of an annotated key, counted in words. `core` holds the words a fair find cannot miss; `max` holds all the
 * words that are free to a mark touching the core (scoring.md c2).
 */
export interface WordEntry {
  readonly id: string;
  readonly status: EntryStatus;
  readonly core: WordSpan;
  readonly max: WordSpan;
  /** Credit 0..1 for each name. A name with credit 0 is not accepted, as if it were left out. Unused for near-misses. */
  readonly names: Readonly<Record<string, number>>;
  /** Items this entry is worth, at least 0. Only a scored entry's weight counts. */
  readonly weight: number;
  /** Of an arguable entry: its max is free to every run that touches its core, whatever the name. */
  readonly isNeutral?: boolean;
}

/** An annotated key as the word rule needs it: all in words, nothing about characters, wording or lessons. */
export interface WordKey {
  /** Number of words of the passage. */
  readonly tokens: number;
  readonly entries: readonly WordEntry[];
  /** Sound stretches that tempt; a word of them weighs more when it is charged. */
  readonly decoys: readonly WordSpan[];
  /** The sentences of the passage; those free of any entry are reported on. */
  readonly sentences: readonly WordSpan[];
  /** The share of the whole score that a plain word costs; where it is left out, what keeps guessing from paying. */
  readonly wordShare?: number;
}

/** The order in which entries are reported: by core, then by max, then by id. */
export function compareEntries(a: WordEntry, b: WordEntry): number {
  return (
    a.core.start - b.core.start ||
    a.core.end - b.core.end ||
    a.max.start - b.max.start ||
    a.max.end - b.max.end ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}
