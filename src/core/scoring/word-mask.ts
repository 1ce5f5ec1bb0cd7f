import type { WordSpan } from '../text/span.ts';

/** For each word of the passage 1 when it lies in one of the spans, else 0. */
export function maskWords(tokens: number, spans: readonly WordSpan[]): Uint8Array {
  const mask = new Uint8Array(tokens);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}
