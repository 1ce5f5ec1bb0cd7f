import { type Span, type WordSpan, firstSpanEndingAfter, firstSpanStartingFrom } from './span.ts';

/**
 * The words a span covers by at least half of their length (docs/formulas.md#words-and-runs), or `undefined` when it
 * covers none. `words` are in reading order, so the answer is one stretch; a binary search finds its edges.
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

/** Scripts that are written without spaces between words. */
const script =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** Whether the characters on both sides of an offset belong to a script that puts no spaces between words. */
export function isUnspaced(text: string, offset: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? '';
  const after = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  return script.test(before) && script.test(after);
}
