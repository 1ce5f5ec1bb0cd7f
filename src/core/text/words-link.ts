import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import type { Span } from './span.ts';
import { wordsInSpan } from './words-in-span.ts';

/** What a link's fragment says about words: nothing, words of this passage, or words it does not have. */
export type WordsLink =
  { readonly type: 'none' } | { readonly type: 'words'; readonly span: Span } | { readonly type: 'unknown' };

const pattern = /^#?words=(.*)$/u;
const range = /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/u;

/** The fragment of a link to words of a passage, counted from 1 with both ends included: `#words=12-30`. */
export function formatWordsLink(passage: Pick<Passage, 'words'>, span: Span): string {
  const words = wordsInSpan(passage, span);
  if (words === undefined) return '#passage';
  const first = words.start + 1;
  return first === words.end ? `#words=${first}` : `#words=${first}-${words.end}`;
}

/** Reads the fragment of a link. `unknown` when it means words but the passage has none such. */
export function parseWordsLink(passage: Pick<Passage, 'words' | 'sentences'>, fragment: string): WordsLink {
  const value = pattern.exec(fragment)?.[1];
  if (value === undefined) return { type: 'none' };
  const [, first, last = first] = range.exec(value) ?? [];
  if (first === undefined) return { type: 'unknown' };
  const words = { start: Number(first) - 1, end: Number(last) };
  const isHere = words.end <= passage.words.length;
  const span = isHere ? spanOfWords(passage, words) : undefined;
  return span === undefined ? { type: 'unknown' } : { type: 'words', span };
}
