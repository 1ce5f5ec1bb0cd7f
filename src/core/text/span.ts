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
