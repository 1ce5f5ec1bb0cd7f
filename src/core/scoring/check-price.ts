import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { createIssue, type Issue } from '../result.ts';
import type { Passage } from '../text/passage.ts';
import { joinWordKeys } from './join-word-keys.ts';
import { prepareKey } from './prepare-key.ts';
import { wordKeyOf } from './word-key-of.ts';

/** A sentence of this many words is what a price is judged by. */
const sentenceWords = 20;

/** What a passage found and named with 60 % confidence is worth; a false alarm should not cost more (scoring.md c2 A4). */
const dearestSentence = 0.8;

/** A passage with its key. */
export interface KeyedPassage {
  readonly passage: Passage;
  readonly key: ResolvedKey;
}

/**
 * Whether the keys of a group of passages leave enough sound text to make guessing worthless at a fair price (scoring.md
 * c2 A4): an issue when there is none, a warning when a sentence marked for nothing costs more than 0.8 of a flaw.
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
