/**
 * A half-open stretch `[start, end)` of one passage, in UTF-16 code units of its text:
 * `0 <= start < end <= text.length`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A half-open stretch `[start, end)` of one passage, counted in words: indexes into `Passage.words`.
 * Scoring knows only these.
 */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** True when the two stretches share at least one unit. Touching is not overlapping. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when every unit of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The number of units in the stretch. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** Orders by start, then by end: the reading order of marks. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

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

/** The span without the space at its edges; nothing when only space is left. */
export function trimSpan(text: string, span: Span): Span[] {
  const inside = text.slice(span.start, span.end);
  const start = span.start + (inside.length - inside.trimStart().length);
  const end = span.end - (inside.length - inside.trimEnd().length);
  return start < end ? [{ start, end }] : [];
}
