import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import type { Span } from './span.ts';
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
