import { firstSpanStartingFrom } from './first-span.ts';
import type { Span, WordSpan } from './span.ts';

/**
 * The units (sentences or words, in reading order) of a paragraph, as a half-open stretch of indexes into `units`; empty
 * (`start === end`) when it has none. Units lie inside paragraphs, so they are one stretch, found by binary search.
 */
export function unitsInParagraph(units: readonly Span[], paragraph: Span): WordSpan {
  return {
    start: firstSpanStartingFrom(units, paragraph.start),
    end: firstSpanStartingFrom(units, paragraph.end),
  };
}
