import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import { overlaps, type Span } from './span.ts';
import { wordsInSpan } from './words-in-span.ts';

type WordStep = 'start-earlier' | 'start-later' | 'end-earlier' | 'end-later';

/** One step of adjusting a span: an edge moves by one word, or both move out to whole sentences. */
export type Adjustment = WordStep | 'whole-sentences';

const steps: Record<WordStep, readonly [start: number, end: number]> = {
  'start-earlier': [-1, 0],
  'start-later': [1, 0],
  'end-earlier': [0, -1],
  'end-later': [0, 1],
};

/**
 * Moves one edge of a span by one word, or both out to whole sentences. `undefined` when that changes nothing or is
 * not possible: at the edge of the passage, or when no word would be left.
 */
export function adjustSpan(
  passage: Pick<Passage, 'words' | 'sentences'>,
  span: Span,
  adjustment: Adjustment,
): Span | undefined {
  if (adjustment === 'whole-sentences') return wholeSentences(passage, span);
  const words = wordsInSpan(passage, span);
  if (words === undefined) return undefined;
  const [byStart, byEnd] = steps[adjustment];
  const moved = { start: words.start + byStart, end: words.end + byEnd };
  if (moved.start < 0 || moved.end > passage.words.length || moved.start >= moved.end) return undefined;
  return spanOfWords(passage, moved);
}

/** The whole sentences a span has words of; `undefined` when it is whole sentences already. */
export function wholeSentences(passage: Pick<Passage, 'words' | 'sentences'>, span: Span): Span | undefined {
  const touched = passage.sentences.filter((sentence) => overlaps(sentence, span));
  const words = wordsInSpan(passage, {
    start: touched[0]?.start ?? span.start,
    end: touched.at(-1)?.end ?? span.end,
  });
  const whole = words === undefined ? undefined : spanOfWords(passage, words);
  return whole === undefined || (whole.start === span.start && whole.end === span.end) ? undefined : whole;
}
