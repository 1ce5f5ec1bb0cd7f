import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import type { Span } from './span.ts';
import { wordsInSpan } from './words-in-span.ts';

/** One step of adjusting a span: which edge moves, and which way, by one word. */
export type Adjustment = 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later';

const steps: Record<Adjustment, readonly [start: number, end: number]> = {
  'start-earlier': [-1, 0],
  'start-later': [1, 0],
  'end-earlier': [0, -1],
  'end-later': [0, 1],
};

/**
 * Moves one edge of a span by one word. `undefined` when that is not possible: at the edge of the passage,
 * or when no word would be left.
 */
export function adjustSpan(
  passage: Pick<Passage, 'words' | 'sentences'>,
  span: Span,
  adjustment: Adjustment,
): Span | undefined {
  const words = wordsInSpan(passage, span);
  if (words === undefined) return undefined;
  const [byStart, byEnd] = steps[adjustment];
  const moved = { start: words.start + byStart, end: words.end + byEnd };
  if (moved.start < 0 || moved.end > passage.words.length || moved.start >= moved.end) return undefined;
  return spanOfWords(passage, moved);
}
