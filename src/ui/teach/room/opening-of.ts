/**
 * The first words of a quote, as a headline has them: cut between words with an ellipsis where it is longer than `limit` UTF-16
 * units, and without a full stop or comma at its end.
 */
export function openingOf(quote: string, limit: number): string {
  const bare = quote.replace(/[\s.,;:]+$/u, '');
  if (bare.length <= limit) return bare;
  const cut = bare.slice(0, limit + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : limit).replace(/[\s.,;:]+$/u, '')}…`;
}
