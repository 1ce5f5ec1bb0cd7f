import type { SentenceBreaks } from './sentence-breaks.ts';
import type { Span } from './span.ts';
import { trimSpan } from './trim-span.ts';

/**
 * Sentences with an author's breaks made and the unwanted ones taken away. Offsets where there is nothing to do are
 * left alone: `checkSentenceBreaks` has already said so where that is a mistake.
 */
export function applySentenceBreaks(
  text: string,
  sentences: readonly Span[],
  { breaks, joins }: SentenceBreaks,
): Span[] {
  const starts = breaks.toSorted((a, b) => a - b);
  const cut = sentences.flatMap((sentence) => {
    const inside = starts.filter((offset) => sentence.start < offset && offset < sentence.end);
    const ends = [...inside, sentence.end];
    return ends.flatMap((end, index) => trimSpan(text, { start: inside[index - 1] ?? sentence.start, end }));
  });
  const joined: Span[] = [];
  for (const sentence of cut) {
    const previous = joins.includes(sentence.start) ? joined.pop() : undefined;
    joined.push({ start: previous?.start ?? sentence.start, end: sentence.end });
  }
  return joined;
}
