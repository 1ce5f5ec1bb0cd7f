import type { Direction, PassageStructure } from './passage.ts';
import { segmentSentences, segmentWords } from './segment.ts';
import { type SentenceBreaks, noSentenceBreaks } from './sentences/sentence-breaks.ts';
import { type Span, trimSpan } from './span.ts';

/**
 * Computes the structure of a normalized passage: paragraphs, sentences and words, in UTF-16 offsets of the whole text.
 * Segments paragraph by paragraph (one call over a whole book is quadratic in Node:
 * docs/marking.md#segmenting-by-paragraph). `sha256` is the hash of the text, computed by the caller: core knows no
 * crypto. `breaks` is what the author knows better; no word reaches over a sentence break of theirs.
 */
export function publishPassage(
  text: string,
  language: string,
  sha256: string,
  breaks: SentenceBreaks = noSentenceBreaks,
): PassageStructure {
  const paragraphs = paragraphSpans(text);
  const words = paragraphs
    .flatMap((span) => cutAt(span, breaks.breaks))
    .flatMap((span) => shifted(segmentWords(sliceOf(text, span), language), span));
  const sentences = paragraphs.flatMap((span) =>
    shifted(segmentSentences(sliceOf(text, span), language), span),
  );
  return {
    language,
    direction: directionOf(language),
    sha256,
    paragraphs,
    sentences: applySentenceBreaks(text, joinAcrossWords(sentences, words), breaks),
    words,
  };
}

/** Joins two sentences where a break between them would cut a word in two: a segmenter and a compound may disagree. */
function joinAcrossWords(sentences: readonly Span[], words: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    while (at < words.length && (words[at]?.end ?? 0) <= (previous?.end ?? 0)) at += 1;
    const word = words[at];
    const isCut = previous !== undefined && word !== undefined && word.start < previous.end;
    if (isCut) joined[joined.length - 1] = { start: previous.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

/** A span cut at the offsets that lie inside it. */
function cutAt(span: Span, offsets: readonly number[]): Span[] {
  const inside = offsets.filter((offset) => span.start < offset && offset < span.end);
  const borders = [span.start, ...inside.toSorted((a, b) => a - b), span.end];
  return borders.slice(1).map((end, index) => ({ start: borders[index] ?? span.start, end }));
}

function paragraphSpans(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

function shifted(spans: readonly Span[], by: Span): Span[] {
  return spans.map((span) => ({ start: span.start + by.start, end: span.end + by.start }));
}

/**
 * Sentences with an author's breaks made and the unwanted ones taken away. Offsets where there is nothing to do are
 * left alone: `checkSentenceBreaks` has already said so where that is a mistake.
 */
function applySentenceBreaks(
  text: string,
  sentences: readonly Span[],
  { breaks, joins }: SentenceBreaks,
): Span[] {
  const starts = breaks.toSorted((a, b) => a - b);
  const cut = sentences.flatMap((sentence) => {
    const inside = starts.filter((offset) => sentence.start < offset && offset < sentence.end);
    const ends = [...inside, sentence.end];
    return ends.flatMap((end, index) => trimSpan(text, { start: inside[index - 1] ?? sentence.start, end }));
  });
  const joined: Span[] = [];
  for (const sentence of cut) {
    const previous = joins.includes(sentence.start) ? joined.pop() : undefined;
    joined.push({ start: previous?.start ?? sentence.start, end: sentence.end });
  }
  return joined;
}

/** Languages that are written from right to left unless their tag names another script. */
const languages = new Set(
  'ar arc ckb dv fa glk he iw ji ks lrc mzn nqo pnb ps sd sdh skr syr ug ur yi'.split(' '),
);

/** Scripts written from right to left. */
const scripts = new Set(
  'adlm arab aran hebr mand mend nkoo orkh rohg samr sogd sogo syrc thaa yezi'.split(' '),
);

/** The direction a language tag (BCP 47) is written in. A script in the tag counts for more than the language. */
function directionOf(language: string): Direction {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  const isRightToLeft = script === undefined ? languages.has(primary) : scripts.has(script);
  return isRightToLeft ? 'rtl' : 'ltr';
}
