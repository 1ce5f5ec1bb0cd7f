import type { Passage } from './passage.ts';
import { type Span, type WordSpan, firstSpanEndingAfter, firstSpanStartingFrom } from './span.ts';
import { spanOfWords } from './span-of-words.ts';
import { wordsInSpan } from './words-in-span.ts';

/** Where picking stands: the unit under focus and, once a selection was begun, the unit it began at. */
export interface Pick {
  readonly unit: PickUnit;
  readonly focus: number;
  readonly anchor: number | null;
}

/** Picking at the first sentence, nothing selected. */
export const firstPick: Pick = { unit: 'sentence', focus: 0, anchor: null };

/** Begins a picked stretch at a unit. */
export function beginPick(pick: Pick, at: number): Pick {
  return { ...pick, focus: at, anchor: at };
}

/** Carries a picked stretch on to another unit; begins it where the focus was when there is none. */
export function extendPick(pick: Pick, to: number): Pick {
  return { ...pick, focus: to, anchor: pick.anchor ?? pick.focus };
}

/** Picking at the unit where words begin, with nothing picked yet. */
export function pickAt(passage: Passage, pick: Pick, { start }: Span): Pick {
  return { ...pick, anchor: null, focus: unitAt(pickUnits(passage, pick.unit), start) };
}

/** The same place in the passage, counted in another unit. */
export function convertPick(passage: Passage, pick: Pick, unit: PickUnit): Pick {
  const here = pickUnits(passage, pick.unit)[pick.focus];
  return { unit, anchor: null, focus: unitAt(pickUnits(passage, unit), here?.start ?? 0) };
}

/** The words picked so far, as a mark would be made of them; nothing before a stretch is begun. */
export function spanOfPick(passage: Passage, pick: Pick): Span | null {
  if (pick.anchor === null) return null;
  return spanOfUnits(passage, pick.unit, pick.anchor, pick.focus) ?? null;
}

/** What one step of picking moves by. */
export type PickUnit = 'sentence' | 'word';

/** What is picked from: of a passage, its sentences and words. */
interface PickedFrom {
  readonly sentences: Passage['sentences'];
  readonly words: Passage['words'];
}

/** The spans a learner can pick from, in reading order. */
export function pickUnits(passage: PickedFrom, unit: PickUnit): readonly Span[] {
  return unit === 'sentence' ? passage.sentences : passage.words;
}

/** The span from one picked unit to another, in either order, as a mark would be made of it. */
export function spanOfUnits(
  passage: PickedFrom,
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
