import type { Passage } from './passage.ts';
import { pickUnits, spanOfUnits, unitAt, type PickUnit } from './pick-units.ts';
import type { Span } from './span.ts';

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
