import { createIssue, failure, success, type Result } from '../base/result.ts';
import { explainQuote } from '../text/explain-quote.ts';
import { resolveQuote } from '../text/resolve-quote.ts';
import type { Span } from '../text/span.ts';
import type { FileLabel, OffsetUnit } from './response-file-schema.ts';

/** A sign outside the first 65,536, which counts as two units of UTF-16 and as one code point. */
const astral = /[\u{10000}-\u{10FFFF}]/u;

/**
 * The place that a label of a file means, in UTF-16 offsets. Fails with `no-place`, what `resolveQuote` fails with,
 * `places-differ` where a quote and offsets do not agree, or `unit-missing` where the two ways to count offsets would come to
 * different words and nothing says which was used. Offsets out of the text are given back as they are.
 */
export function placeOfFileLabel(
  { quote, prefix, suffix, occurrence, start, end }: FileLabel,
  unit: OffsetUnit | undefined,
  text: string,
  path: string,
): Result<Span> {
  const wanted = quote === undefined ? undefined : { quote, prefix, suffix, occurrence };
  if (start === undefined && end === undefined && wanted !== undefined) {
    return resolveQuote(text, wanted, `${path}.quote`, explainQuote);
  }
  if (start === undefined || end === undefined) {
    const message =
      quote === undefined ? 'needs a quote, or both start and end' : 'needs both start and end, or neither';
    return failure([createIssue('no-place', path, message)]);
  }
  const given = { start, end };
  if (quote !== undefined) return agreeing(text, given, quote.normalize('NFC'), unit, path);
  if (unit === undefined && astral.test(text.slice(0, end))) {
    const message =
      'the text has signs before this place that count as one or as two: add "unit": "utf-16" or "codepoint" to the file';
    return failure([createIssue('unit-missing', path, message)]);
  }
  return success(unit === 'codepoint' ? ofCodePoints(text, given) : given);
}

/** The offsets of a label that has its words too; without a unit, whichever way of counting comes to those words. */
function agreeing(
  text: string,
  given: Span,
  quote: string,
  unit: OffsetUnit | undefined,
  path: string,
): Result<Span> {
  const spans = { 'utf-16': given, codepoint: ofCodePoints(text, given) };
  const has = ({ start, end }: Span) => text.slice(start, end) === quote;
  const right = unit === undefined ? [spans['utf-16'], spans.codepoint].find(has) : spans[unit];
  if (right !== undefined && has(right)) return success(right);
  const { start, end } = spans[unit ?? 'utf-16'];
  const other = unit === 'codepoint' ? 'utf-16' : 'codepoint';
  const hint = has(spans[other]) ? `; they agree with "unit": "${other}"` : '';
  const message = `the words from ${given.start} to ${given.end} are “${shorten(text.slice(start, end))}”, not “${shorten(quote)}”${hint}`;
  return failure([createIssue('places-differ', path, message)]);
}

/** Offsets that count code points, in UTF-16 units; what lies beyond the text stays beyond it. */
function ofCodePoints(text: string, { start, end }: Span): Span {
  const signs = [...text];
  const unitsBefore = (offset: number) =>
    signs.slice(0, offset).join('').length + Math.max(0, offset - signs.length);
  return { start: unitsBefore(start), end: unitsBefore(end) };
}

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57)}…`;
}
