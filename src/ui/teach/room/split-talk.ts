import type { PassageReport } from '../../../core/analysis/passage-report.ts';
import type { RoomSplit } from '../../../core/analysis/room-splits.ts';
import type { RoomPlace } from './room-place.ts';

/** How many splits are shown: more than a class can talk about in one lesson. */
export const mostSplits = 5;

/** A split with its words and what the room called them. */
export interface SplitTalk {
  readonly split: RoomSplit;
  readonly place: RoomPlace;
  /** The names that were given, the commonest first. */
  readonly given: readonly (readonly [name: string, count: number])[];
}

/** The most even splits first, at most five; those without words in the text are left out. */
export function splitTalks(report: PassageReport, places: ReadonlyMap<string, RoomPlace>): SplitTalk[] {
  const figures = new Map(
    [...report.annotations, ...report.decoys, ...report.nearMisses].map(({ id, given }) => [id, given]),
  );
  return report.splits
    .flatMap((split): SplitTalk[] => {
      const place = places.get(split.id);
      return place === undefined ? [] : [{ split, place, given: rankNames(figures.get(split.id) ?? {}) }];
    })
    .slice(0, mostSplits);
}

/** Names by how often they were given, equals in string order. */
export function rankNames(given: Readonly<Record<string, number>>): (readonly [string, number])[] {
  return Object.entries(given).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
