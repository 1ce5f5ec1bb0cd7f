import type { WordSpan } from '../text/span.ts';
import type { WordEntry, WordKey } from './word-key.ts';

/**
 * The keys of several passages as the key of one text in which they stand one after the other, so that what holds for a
 * whole text, such as the price of a word, can be asked of a group.
 */
export function joinWordKeys(keys: readonly WordKey[]): WordKey {
  let tokens = 0;
  const entries: WordEntry[] = [];
  const decoys: WordSpan[] = [];
  const sentences: WordSpan[] = [];
  for (const key of keys) {
    const by = tokens;
    entries.push(
      ...key.entries.map((entry) => ({ ...entry, core: shift(entry.core, by), max: shift(entry.max, by) })),
    );
    decoys.push(...key.decoys.map((decoy) => shift(decoy, by)));
    sentences.push(...key.sentences.map((sentence) => shift(sentence, by)));
    tokens += key.tokens;
  }
  return { tokens, entries, decoys, sentences };
}

function shift({ start, end }: WordSpan, by: number): WordSpan {
  return { start: start + by, end: end + by };
}
