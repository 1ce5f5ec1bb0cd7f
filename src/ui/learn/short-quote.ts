/** A quote that fits: its beginning and its end, cut at spaces, when it is longer than `limit` characters. */
export function shortQuote(quote: string, limit: number): string {
  if (quote.length <= limit) return quote;
  const head = quote.slice(0, Math.ceil(limit * 0.6)).replace(/\s+\S*$/u, '');
  const tail = quote.slice(quote.length - Math.floor(limit * 0.3)).replace(/^\S*\s+/u, '');
  return `${head} … ${tail}`;
}
