import { createIssue, failure, success, type Result } from '../base/result.ts';
import { quotedWords, type Quote } from './quote.ts';
import type { Span } from './span.ts';

/** What the author of a quote is told when the text does not have it, if there is anything to tell: see `explainQuote`. */
export type QuoteExplainer = (text: string, words: string) => string | undefined;

/**
 * Finds the one place where `quote` stands in `text`, in UTF-16 offsets.
 * The quote is compared exactly (after NFC), never approximately: the text is ours, so a near hit is a mistake, and
 * `explain` says which. Of several places, the words before or after or the number of the occurrence choose one.
 * Fails with `quote-not-found` or `quote-not-unique`, naming `path`.
 */
export function resolveQuote(
  text: string,
  quote: string | Quote,
  path: string,
  explain?: QuoteExplainer,
): Result<Span> {
  const { prefix, suffix, occurrence } = typeof quote === 'string' ? ({} as Partial<Quote>) : quote;
  const wanted = quotedWords(quote).normalize('NFC');
  const shown = shorten(wanted);
  const notFound = (message: string) => failure<Span>([createIssue('quote-not-found', path, message)]);
  const everywhere = placesOf(text, wanted);
  if (everywhere.length === 0) {
    const reason = explain?.(text, wanted);
    return notFound(`the passage does not contain “${shown}”${reason === undefined ? '' : `; ${reason}`}`);
  }
  const places = everywhere.filter((span) => isBetween(text, span, prefix, suffix));
  if (places.length === 0)
    return notFound(`“${shown}” stands nowhere between the words that are to tell which`);
  const place = places[(occurrence ?? 1) - 1];
  if (place === undefined)
    return notFound(`“${shown}” stands ${places.length} times, so there is no ${occurrence}`);
  if (occurrence === undefined && places.length > 1) {
    const message = `the passage contains “${shown}” more than once (${places.length} times); quote more words, or add a prefix, a suffix or an occurrence`;
    return failure([createIssue('quote-not-unique', path, message)]);
  }
  return success(place);
}

/** Every place of some words in a text, also those that overlap. */
function placesOf(text: string, words: string): Span[] {
  const places: Span[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    places.push({ start: at, end: at + words.length });
  }
  return places;
}

function isBetween(text: string, { start, end }: Span, prefix = '', suffix = ''): boolean {
  return (
    text.slice(0, start).trimEnd().endsWith(prefix.normalize('NFC').trimEnd()) &&
    text.slice(end).trimStart().startsWith(suffix.normalize('NFC').trimStart())
  );
}

function shorten(quote: string): string {
  return quote.length <= 80 ? quote : `${quote.slice(0, 77)}…`;
}
