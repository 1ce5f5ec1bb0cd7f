import { createIssue, failure, success, type Result } from '../result.ts';
import type { Span } from './span.ts';

/**
 * Finds the one place where `quote` stands in `text`, in UTF-16 offsets.
 * The quote is compared exactly (after NFC), never approximately: the text is ours, so a near hit is a mistake.
 * Fails with `quote-not-found` or `quote-not-unique`, naming `path`.
 */
export function resolveQuote(text: string, quote: string, path: string): Result<Span> {
  const wanted = quote.normalize('NFC');
  const start = wanted === '' ? -1 : text.indexOf(wanted);
  if (start === -1) {
    return failure([
      createIssue('quote-not-found', path, `the passage does not contain “${shorten(wanted)}”`),
    ]);
  }
  if (text.indexOf(wanted, start + 1) !== -1) {
    const message = `the passage contains “${shorten(wanted)}” more than once; quote more words`;
    return failure([createIssue('quote-not-unique', path, message)]);
  }
  return success({ start, end: start + wanted.length });
}

function shorten(quote: string): string {
  return quote.length <= 80 ? quote : `${quote.slice(0, 77)}…`;
}
