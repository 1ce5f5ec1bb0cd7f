import { abbreviationsOf } from './abbreviations.ts';
import type { Span } from './span.ts';

/** A closing quotation mark, bracket or guillemet that a segmenter left at the start of the next sentence. */
const strayClosers = /^[”’»)\]」』]+/u;

/**
 * The sentences of one paragraph, in UTF-16 offsets of that paragraph, without the spaces between them.
 * Starts from Intl.Segmenter and repairs what it gets wrong: splits after abbreviations and initials,
 * and closing quotation marks on the wrong side. What is left is for the author's review.
 */
export function segmentSentences(paragraph: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const abbreviations = abbreviationsOf(language);
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const previous = sentences.at(-1);
    const end = index + segment.length;
    const strayLength = previous === undefined ? 0 : (strayClosers.exec(segment)?.[0].length ?? 0);
    if (previous === undefined) sentences.push({ start: index, end });
    else if (endsInAbbreviation(paragraph.slice(previous.start, previous.end), abbreviations)) {
      sentences[sentences.length - 1] = { start: previous.start, end };
    } else if (strayLength > 0) {
      sentences[sentences.length - 1] = { start: previous.start, end: index + strayLength };
      sentences.push({ start: index + strayLength, end });
    } else sentences.push({ start: index, end });
  }
  return sentences.flatMap((sentence) => trimmed(paragraph, sentence));
}

function endsInAbbreviation(sentence: string, abbreviations: ReadonlySet<string>): boolean {
  const lastWord = /(\S+)\.\s*$/u.exec(sentence)?.[1]?.replace(/^[“‘"'([]+/u, '');
  if (lastWord === undefined) return false;
  return abbreviations.has(lastWord.toLowerCase()) || /^\p{Lu}$/u.test(lastWord);
}

/** The sentence without surrounding space; nothing when only space is left. */
function trimmed(paragraph: string, sentence: Span): Span[] {
  const text = paragraph.slice(sentence.start, sentence.end);
  const start = sentence.start + (text.length - text.trimStart().length);
  const end = sentence.end - (text.length - text.trimEnd().length);
  return start < end ? [{ start, end }] : [];
}
