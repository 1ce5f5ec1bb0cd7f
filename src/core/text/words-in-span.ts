import { firstSpanEndingAfter, firstSpanStartingFrom } from './first-span.ts';
import type { Span, WordSpan } from './span.ts';

/**
 * The words a span covers by at least half of their length (scoring.md c1), or `undefined` when it covers none.
 * `words` are in reading order, so the answer is one stretch; a binary search finds its edges.
 */
export function wordsInSpan(passage: { readonly words: readonly Span[] }, span: Span): WordSpan | undefined {
  const { words } = passage;
  let start = firstSpanEndingAfter(words, span.start);
  let end = firstSpanStartingFrom(words, span.end);
  if (start < end && !coversHalf(span, words[start])) start += 1;
  if (start < end && !coversHalf(span, words[end - 1])) end -= 1;
  return start < end ? { start, end } : undefined;
}

function coversHalf(span: Span, word: Span | undefined): boolean {
  if (word === undefined) return false;
  const covered = Math.min(span.end, word.end) - Math.max(span.start, word.start);
  return covered * 2 >= word.end - word.start;
}
