import { abbreviationsOf } from './abbreviations.ts';
import type { Span } from './span.ts';
import { trimSpan } from './trim-span.ts';

/** Closing quotation marks, brackets and guillemets that a segmenter left at the start of the next sentence. */
const strayClosers = /^[”’»\p{Pe}]+/u;

/** Opening brackets that a segmenter left at the end of a sentence, as in “…。「”; quotation marks only after an ideographic stop. */
const strayOpeners = /(?:\p{Ps}|(?<=[。！？])[“‘])+$/u;

/** Initials and shortened words of a script without capitals: “د.”, “ق.م.”, “कि.मी.”. */
const uncasedInitials = /^(?:\p{Lo}\p{M}*\.)*\p{Lo}\p{M}*$/u;

/** A full stop in Thai or Lao ends an abbreviation and never a sentence. */
const stopOfAbbreviation = /[\p{sc=Thai}\p{sc=Lao}]\.\s*$/u;

/**
 * The sentences of one paragraph, in UTF-16 offsets of that paragraph, without the spaces between them.
 * Starts from Intl.Segmenter and repairs what it gets wrong: splits after abbreviations and initials, quotation marks
 * and brackets on the wrong side, Japanese sentences that go on after a quotation. What is left is for the author
 * (see `SentenceBreaks`); in Thai, which does not end sentences with a sign, that is nearly everything.
 */
export function segmentSentences(paragraph: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const abbreviations = abbreviationsOf(language);
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const end = index + segment.length;
    const previous = sentences.pop();
    if (previous === undefined) {
      sentences.push({ start: index, end });
      continue;
    }
    const before = paragraph.slice(previous.start, previous.end);
    if (goesOn(before, segment, abbreviations)) sentences.push({ start: previous.start, end });
    else {
      const border = index + lengthOf(strayClosers, segment) - lengthOf(strayOpeners, before);
      sentences.push({ start: previous.start, end: border }, { start: border, end });
    }
  }
  return sentences.flatMap((sentence) => trimSpan(paragraph, sentence));
}

/** Whether the segmenter was wrong to end a sentence between the two. */
function goesOn(before: string, after: string, abbreviations: ReadonlySet<string>): boolean {
  return (
    endsInAbbreviation(before, abbreviations) ||
    // Within a shortened form (พ.ศ.), and after what somebody said (「…。」と).
    (/\p{Lo}\.$/u.test(before) && /^\p{Lo}/u.test(after)) ||
    (/[」』）]$/u.test(before) && /^(?:と|って|など)/u.test(after))
  );
}

function endsInAbbreviation(sentence: string, abbreviations: ReadonlySet<string>): boolean {
  const lastWord = /(\S+)\.\s*$/u.exec(sentence)?.[1]?.replace(/^[“‘"'«\p{Ps}]+/u, '');
  if (lastWord === undefined) return false;
  return (
    abbreviations.has(lastWord.toLowerCase()) ||
    /^\p{Lu}$/u.test(lastWord) ||
    uncasedInitials.test(lastWord) ||
    stopOfAbbreviation.test(sentence)
  );
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}
