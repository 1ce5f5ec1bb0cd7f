/**
 * Words copied from a text, and where they stand more than once what tells them apart: the words just before or just after
 * them, or which of them is meant, counted from 1.
 */
export interface Quote {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly occurrence?: number | undefined;
}

/** The words of a quote, with or without what tells them apart. */
export function quotedWords(quote: string | Quote): string {
  return typeof quote === 'string' ? quote : quote.quote;
}
