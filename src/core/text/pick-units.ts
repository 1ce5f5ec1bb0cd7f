import { firstSpanEndingAfter } from './first-span.ts';
import type { Passage } from './passage.ts';
import { spanOfWords } from './span-of-words.ts';
import type { Span } from './span.ts';
import { wordsInSpan } from './words-in-span.ts';

/** What one step of picking moves by. */
export type PickUnit = 'sentence' | 'word';

/** The spans a learner can pick from, in reading order. */
export function pickUnits(passage: Pick<Passage, 'sentences' | 'words'>, unit: PickUnit): readonly Span[] {
  return unit === 'sentence' ? passage.sentences : passage.words;
}

/** The span from one picked unit to another, in either order, as a mark would be made of it. */
export function spanOfUnits(
  passage: Pick<Passage, 'sentences' | 'words'>,
  unit: PickUnit,
  anchor: number,
  focus: number,
): Span | undefined {
  const units = pickUnits(passage, unit);
  const first = units[Math.min(anchor, focus)];
  const last = units[Math.max(anchor, focus)];
  if (first === undefined || last === undefined) return undefined;
  const words = wordsInSpan(passage, { start: first.start, end: last.end });
  return words === undefined ? undefined : spanOfWords(passage, words);
}

/** The unit at an offset, or the next one after it; the last one past the end. */
export function unitAt(units: readonly Span[], offset: number): number {
  return Math.min(firstSpanEndingAfter(units, offset), Math.max(0, units.length - 1));
}
