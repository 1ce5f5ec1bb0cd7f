import { segmentWords } from '../text/segment-words.ts';

/** What a text is held against, and what it may repeat all the same. */
export interface KnownWords {
  readonly texts: readonly string[];
  readonly quotes: readonly string[];
  readonly shared: readonly string[];
  readonly language: string;
}

/** So many words in a row are no longer chance. */
const longRun = 6;
/** A whole quote shorter than this is everyday language. */
const shortestQuote = 3;

/**
 * The runs of six words that a text has in common with one of `texts`, and the `quotes` of three words or more that
 * stand in it whole. Case and punctuation make no difference; what `shared` lists may be repeated.
 */
export function sharedWords(text: string, { texts, quotes, shared, language }: KnownWords): string[] {
  const wordsOf = (some: string) =>
    segmentWords(some, language).map(({ start, end }) => some.slice(start, end).toLowerCase());
  const stretches = cut(text, shared).map(wordsOf);
  const known = texts.map((some) => joined(some.split('\n').flatMap(wordsOf)));
  const runs = stretches
    .flatMap((words) => words.map((_, at) => words.slice(at, at + longRun)))
    .filter((run) => run.length === longRun)
    .filter((run) => known.some((some) => some.includes(joined(run))));
  const whole = quotes
    .map(wordsOf)
    .filter((quote) => quote.length >= shortestQuote)
    .filter((quote) => stretches.some((words) => joined(words).includes(joined(quote))));
  return [...new Set([...runs, ...whole].map((words) => words.join(' ')))];
}

/** The text between the phrases it may repeat. */
function cut(text: string, shared: readonly string[]): string[] {
  return shared.reduce((parts, words) => parts.flatMap((part) => part.split(words)), [text]);
}

/** Words between spaces, so that one is never found inside another. */
function joined(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
