import { type Interval, wilsonInterval } from '../../../../core/analysis/statistics/basics.ts';
import type { PassageReport } from '../../../../core/analysis/class/passage-report.ts';
import type { RoomPlace } from '../room-places.ts';

/** How many marked a passage, whatever the key says of it. */
export interface ProjectedFigures {
  readonly place: RoomPlace;
  readonly marked: number;
  readonly of: number;
  readonly interval: Interval | null;
  readonly given: Readonly<Record<string, number>>;
}

/** Every passage of the key in reading order, told in the same way so that nothing gives the key away. */
export function projectedFigures(
  report: PassageReport,
  places: ReadonlyMap<string, RoomPlace>,
): ProjectedFigures[] {
  const counts = new Map([
    ...report.annotations.map(({ id, hits, given }) => [id, { marked: hits, given }] as const),
    ...report.arguable.map(({ id, learners, left }) => [id, { marked: learners - left, given: {} }] as const),
    ...[...report.decoys, ...report.nearMisses].map(
      ({ id, falseFlags, given }) => [id, { marked: falseFlags, given }] as const,
    ),
  ]);
  const of = report.learners.length;
  return [...places.values()].flatMap((place): ProjectedFigures[] => {
    const count = counts.get(place.id);
    if (count === undefined) return [];
    return [{ place, of, interval: wilsonInterval(count.marked, of), ...count }];
  });
}
