import type { Passage } from './passage.ts';
import type { Span } from './span.ts';

/**
 * A passage that has only the paragraphs beginning in `span`, with their sentences and words. The text stays whole, so
 * every offset means the same words; whatever selects, picks or adjusts by words keeps to the part.
 */
export function passageWithin(passage: Passage, span: Span): Passage {
  const paragraphs = passage.paragraphs.filter(({ start }) => span.start <= start && start < span.end);
  const extent = extentOf({ paragraphs });
  const isHere = ({ start }: Span) => extent.start <= start && start < extent.end;
  return {
    ...passage,
    paragraphs,
    sentences: passage.sentences.filter(isHere),
    words: passage.words.filter(isHere),
  };
}

/** From the first paragraph's start to the last one's end; empty when there is no paragraph. */
export function extentOf({ paragraphs }: Pick<Passage, 'paragraphs'>): Span {
  const start = paragraphs[0]?.start ?? 0;
  return { start, end: paragraphs.at(-1)?.end ?? start };
}
