import type { Passage } from '../../../core/text/passage.ts';
import { contains, type WordSpan } from '../../../core/text/span.ts';
import { shortQuote } from '../../learn/short-quote.ts';

/** Words with a little of their sentence around them. */
export interface ContextQuote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Fewer words than this say too little by themselves. */
const enough = 5;
const around = 5;

/**
 * A stretch as a list quotes it: shortened when it is longer than `limit` UTF-16 units, and with the words around it in its
 * sentence when it is short.
 */
export function contextQuote(passage: Passage, { start, end }: WordSpan, limit: number): ContextQuote {
  const first = passage.words[start] ?? { start: 0, end: 0 };
  const last = passage.words[end - 1] ?? first;
  const words = shortQuote(passage.text.slice(first.start, last.end), limit);
  if (end - start >= enough) return { before: '', words, after: '' };
  const sentence = passage.sentences.find((one) => contains(one, first)) ?? first;
  const from = Math.max(sentence.start, passage.words[Math.max(0, start - around)]?.start ?? 0);
  const to = Math.min(
    Math.max(sentence.end, last.end),
    passage.words[Math.min(passage.words.length, end + around) - 1]?.end ?? last.end,
  );
  return {
    before: `${from > sentence.start ? '… ' : ''}${passage.text.slice(from, first.start)}`,
    words,
    after: `${passage.text.slice(last.end, to)}${to < sentence.end ? ' …' : ''}`,
  };
}
