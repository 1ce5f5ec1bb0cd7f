import type { Span } from './span.ts';

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
