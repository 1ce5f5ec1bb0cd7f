import type { PassageReport } from '../../../core/analysis/class/passage-report.ts';
import type { RoomSplit } from '../../../core/analysis/class/heat-map.ts';
import { calledMost } from './room-headline.ts';
import type { RoomPlace } from './room-places.ts';

/** How many splits are shown: more than a class can talk about in one lesson. */
const mostSplits = 5;

/** What to ask the room. It follows from what the room did, never from the key, which may still be hidden. */
type SplitQuestion =
  /** Which of two names it is. */
  | { readonly type: 'naming' }
  /** The question by which a technique is told. */
  | { readonly type: 'technique'; readonly technique: string }
  /** One that fits any words; `turn` counts from 0, so that the same one is not asked twice in a row. */
  | { readonly type: 'open'; readonly turn: number };

/** A split with its words and what the room called them. */
export interface SplitTalk {
  readonly split: RoomSplit;
  readonly place: RoomPlace;
  /** The names that were given where the split is about them, the commonest first. */
  readonly given: readonly (readonly [name: string, count: number])[];
  /** The name it went by most. */
  readonly called: string | undefined;
  readonly question: SplitQuestion;
}

/** The most even splits first, at most five; those without words in the text are left out. */
export function splitTalks(report: PassageReport, places: ReadonlyMap<string, RoomPlace>): SplitTalk[] {
  const figures = new Map(report.annotations.map(({ id, given }) => [id, given]));
  const asked = new Set<string>();
  let turn = 0;
  const ask = (about: RoomSplit['about'], called: string | undefined): SplitQuestion => {
    if (about === 'naming') return { type: 'naming' };
    if (called === undefined || asked.has(called)) return { type: 'open', turn: turn++ };
    asked.add(called);
    return { type: 'technique', technique: called };
  };
  return report.splits
    .flatMap((split) => {
      const place = places.get(split.id);
      return place === undefined ? [] : [{ split, place }];
    })
    .slice(0, mostSplits)
    .map(({ split, place }) => {
      const called = calledMost(report.heat, place.words);
      const given = split.about === 'naming' ? rankNames(figures.get(split.id) ?? {}) : [];
      return { split, place, given, called, question: ask(split.about, called) };
    });
}

/** Names by how often they were given, equals in string order. */
export function rankNames(given: Readonly<Record<string, number>>): (readonly [string, number])[] {
  return Object.entries(given).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
