import type { Span } from './span.ts';

/**
 * Index of the first span that ends after `offset`; `spans.length` when none does. The spans are in reading order
 * without overlaps, as paragraphs, sentences and words are; found by binary search.
 */
export function firstSpanEndingAfter(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, (span) => span.end > offset);
}

/** Index of the first span that starts at or after `offset`, of spans like those above. */
export function firstSpanStartingFrom(spans: readonly Span[], offset: number): number {
  return firstIndex(spans, (span) => span.start >= offset);
}

function firstIndex(spans: readonly Span[], isPast: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && isPast(span)) high = middle;
    else low = middle + 1;
  }
  return low;
}
