import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import { type Span, overlaps } from './span.ts';
import { wordsInSpan } from './words-in-span.ts';

/**
 * Makes a raw selection into a span that can be marked: clamped to the text, in reading order, widened or narrowed to
 * whole words (a word counts when at least half of it was selected; a selection inside one word means that word).
 * `undefined` when no word was meant: an empty selection, or spaces and punctuation only.
 */
export function snapSpan(
  passage: Pick<Passage, 'text' | 'words' | 'sentences'>,
  raw: Span,
): Span | undefined {
  const start = clamp(Math.min(raw.start, raw.end), passage.text.length);
  const end = clamp(Math.max(raw.start, raw.end), passage.text.length);
  if (start >= end) return undefined;
  const words = wordsInSpan(passage, { start, end }) ?? wordAround(passage.words, start, end);
  return words === undefined ? undefined : spanOfWords(passage, words);
}

/** The word that holds most of a selection too short to cover half of any word. */
function wordAround(words: readonly Span[], start: number, end: number) {
  let best: { start: number; end: number } | undefined;
  let most = 0;
  for (const [index, word] of words.entries()) {
    if (word.end <= start) continue;
    if (word.start >= end) break;
    const covered = Math.min(word.end, end) - Math.max(word.start, start);
    if (covered > most) {
      most = covered;
      best = { start: index, end: index + 1 };
    }
  }
  return best;
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(0, Math.trunc(offset)), length);
}

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
