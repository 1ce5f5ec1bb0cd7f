import { sentenceBorders } from './sentences/sentence-borders.ts';
import { type Span, trimSpan } from './span.ts';

/**
 * The sentences of one paragraph, in UTF-16 offsets of that paragraph, without the spaces between them: cut where
 * `sentenceBorders` says that one ends. What is left is for the author (see `SentenceBreaks`); in Thai, which does not
 * end sentences with a sign, that is nearly everything.
 */
export function segmentSentences(paragraph: string, language: string): Span[] {
  const ends = sentenceBorders(paragraph, language)
    .filter(({ isBreak }) => isBreak)
    .map(({ offset }) => offset);
  return [...ends, paragraph.length].flatMap((end, index) =>
    trimSpan(paragraph, { start: ends[index - 1] ?? 0, end }),
  );
}

/** Hyphens that hold a compound together. A dash is not one of them. */
const hyphens = new Set(['-', '\u2010', '\u2011']);

/**
 * The words of one paragraph, in UTF-16 offsets of that paragraph: what Intl.Segmenter calls word-like, with
 * hyphenated compounds kept whole (“British-backed” is one word to a reader and two to a segmenter).
 * Punctuation and spaces are not words, so they can neither earn nor cost.
 */
export function segmentWords(paragraph: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(paragraph)) {
    if (isWordLike !== true) continue;
    const previous = words.at(-1);
    const end = index + segment.length;
    if (previous !== undefined && hyphens.has(paragraph.slice(previous.end, index))) {
      words[words.length - 1] = { start: previous.start, end };
    } else words.push({ start: index, end });
  }
  return words;
}
