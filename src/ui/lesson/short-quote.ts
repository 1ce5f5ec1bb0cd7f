import { isUnspaced } from '../../core/text/words-in-span.ts';

const words = new Intl.Segmenter('en', { granularity: 'word' });
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A quote that fits: its beginning and its end when it is longer than `limit` UTF-16 units. It is cut at spaces, in
 * scripts without spaces between two words, and never inside what a reader takes for one character.
 */
export function shortQuote(quote: string, limit: number): string {
  if (quote.length <= limit) return quote;
  // Only what is near the cuts is segmented: a mark can be as long as the passage.
  const opening = quote.slice(0, limit);
  const closing = quote.slice(-limit);
  const headLimit = Math.ceil(limit * 0.6);
  const tailLimit = limit - Math.floor(limit * 0.3);
  const fits = (at: number) => at <= headLimit;
  const isNearEnd = (at: number) => at >= tailLimit;
  const headEnd = betweenWords(opening).findLast(fits) ?? borders(characters, opening).findLast(fits);
  const tailStart = betweenWords(closing).find(isNearEnd) ?? borders(characters, closing).find(isNearEnd);
  const head = opening
    .slice(0, headEnd ?? 0)
    .trimEnd()
    .replace(/\p{Ps}+$/u, '');
  const tail = closing
    .slice(tailStart ?? limit)
    .trimStart()
    .replace(/^[、。，．！？\p{Pe}]+/u, '');
  return `${head} … ${tail}`;
}

/** Where a text may be cut between words, in order. */
function betweenWords(text: string): number[] {
  return borders(words, text).filter(
    (at) => /\s/u.test(text[at - 1] ?? '') || /\s/u.test(text[at] ?? '') || isUnspaced(text, at),
  );
}

/** The borders inside a text that a segmenter finds. */
function borders(segmenter: Intl.Segmenter, text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index).filter((index) => index > 0);
}
