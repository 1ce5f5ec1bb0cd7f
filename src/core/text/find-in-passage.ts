import { extentOf } from './passage-within.ts';
import type { Passage } from './passage.ts';
import { contains, type Span } from './span.ts';

/** Characters that look alike to someone typing: any quotation mark, any hyphen or dash, any space. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[‘’‚‛′]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐-―−]/gu, '-'],
  [/[\u00a0\u2007\u2009\u202f]/gu, ' '],
];

/**
 * Every place where `query` stands in the passage, in reading order without overlaps, in UTF-16 offsets. Capitals,
 * the kind of quotation marks and of dashes do not matter; a run of spaces in the query is one space. Where the query
 * begins words anywhere, letters in the middle of words do not count. Nothing for an empty query. A match never goes across
 * paragraphs, because a query holds no line break; in a part of a passage it lies within the part.
 */
export function findInPassage(
  passage: Pick<Passage, 'text' | 'paragraphs' | 'words'>,
  query: string,
): Span[] {
  const wanted = fold(query.normalize('NFC').replace(/\s+/gu, ' ').trim());
  if (wanted === '') return [];
  const text = fold(passage.text);
  const extent = extentOf(passage);
  const found: Span[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
    const span = { start: at, end: at + wanted.length };
    if (contains(extent, span)) found.push(span);
  }
  const starts = new Set(passage.words.map(({ start }) => start));
  const atWords = found.filter(({ start }) => starts.has(start));
  return atWords.length > 0 ? atWords : found;
}

/** Folds look-alikes together without moving any offset. */
function fold(text: string): string {
  const plain = alike.reduce((folded, [pattern, sign]) => folded.replace(pattern, sign), text);
  const lower = plain.toLowerCase();
  if (lower.length === plain.length) return lower;
  // A few capitals grow when lowered (İ): those stay as they are.
  return [...plain]
    .map((sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign))
    .join('');
}
