import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import { type Issue, createIssue } from '../../base/result.ts';
import type { Passage } from '../../text/passage.ts';
import { prepareKey } from './prepare-key.ts';
import { type WordEntry, type WordKey, wordKeyOf } from './word-key.ts';
import type { WordSpan } from '../../text/span.ts';

/** A sentence of this many words is what a price is judged by. */
const sentenceWords = 20;

/**
 * What a passage found and named with 60 % confidence is worth; a false alarm should not cost more
 * (docs/formulas.md#checks-of-a-key).
 */
const dearestSentence = 0.8;

/** A passage with its key. */
export interface KeyedPassage {
  readonly passage: Passage;
  readonly key: ResolvedKey;
}

/**
 * Whether the keys of a group of passages leave enough sound text to make guessing worthless at a fair price: an issue
 * when there is none, a warning when a sentence marked for nothing costs more than 0.8 of a flaw.
 */
export function checkPrice(
  group: readonly KeyedPassage[],
  path: string,
): { readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] } {
  const { price } = prepareKey(joinWordKeys(group.map(({ passage, key }) => wordKeyOf(passage, key))));
  if (price.V === 0) {
    const message = 'there is no sound text: marking everything would earn points';
    return { issues: [createIssue('no-sound-text', path, message)], warnings: [] };
  }
  const sentence = price.c * sentenceWords;
  if (sentence <= dearestSentence) return { issues: [], warnings: [] };
  const message = `marking ${sentenceWords} sound words costs ${sentence.toFixed(2)} of a flaw: too little sound text`;
  return { issues: [], warnings: [createIssue('dear-words', path, message)] };
}

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
