import { type Span, contains } from './span.ts';

/** Which way the script runs. */
export type Direction = 'ltr' | 'rtl';

/**
 * The structure of a passage as it was published: computed once, reviewed by the author, committed in `text.json`.
 * It is never computed again in a browser, because segmenters differ between devices.
 * Words lie inside sentences, sentences inside paragraphs; each list is in reading order without overlaps.
 */
export interface PassageStructure {
  readonly language: string;
  readonly direction: Direction;
  /** Hex SHA-256 of the passage text in UTF-8. */
  readonly sha256: string;
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly words: readonly Span[];
}

/** A passage ready to be shown, marked and scored: NFC text, paragraphs joined by one newline each. */
export interface Passage extends PassageStructure {
  readonly id: string;
  readonly text: string;
}

/** A stretch of a longer passage as a passage of its own: its offsets begin at 0. */
export interface Excerpt extends Passage {
  readonly whole: Passage;
  /** Where it lies in the whole. */
  readonly span: Span;
}

/** Whether a passage was cut from a longer one. */
export function isExcerpt(passage: Passage): passage is Excerpt {
  return 'whole' in passage;
}

/** Cuts whole sentences out of a passage; the span must begin and end where sentences do. */
export function excerptOf(whole: Passage, span: Span): Excerpt {
  const inside = (spans: readonly Span[]) =>
    spans.filter((one) => contains(span, one)).map((one) => shiftSpan(one, -span.start));
  const paragraphs = whole.paragraphs
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end)
    .map((one) => shiftSpan(one, -span.start));
  return {
    id: `${whole.id}-${span.start}-${span.end}`,
    text: whole.text.slice(span.start, span.end),
    language: whole.language,
    direction: whole.direction,
    sha256: whole.sha256,
    paragraphs,
    sentences: inside(whole.sentences),
    words: inside(whole.words),
    whole,
    span,
  };
}

/** The span moved by so many code units. */
export function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
