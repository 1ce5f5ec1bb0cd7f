import type { AnnotationFigures } from './annotation-figures.ts';
import type { ArguableFigures } from './arguable-figures.ts';
import { fewestLearners } from './fewest-learners.ts';
import type { UnitFigures } from './unit-figures.ts';

/** A place where a class is of two minds: something to talk about. */
export interface RoomSplit {
  readonly id: string;
  readonly kind: 'annotation' | 'arguable' | 'decoy' | 'near-miss';
  /** `marking`: whether something is wrong there. `naming`: those who found it do not agree what. */
  readonly about: 'marking' | 'naming';
  /** How many marked it, or named it rightly, out of how many. */
  readonly yes: number;
  readonly of: number;
  /** 1 for half and half, 0 where all do the same. */
  readonly balance: number;
}

/** A smaller side of less than this is not a split. */
const smallestSide = 0.3;

/**
 * Where 30 to 70 % of a class do one thing, the most even first, equals in the order they are given in. Nothing under 10
 * learners, or 10 finders for a name.
 */
export function roomSplits(
  annotations: readonly AnnotationFigures[],
  arguable: readonly ArguableFigures[],
  units: readonly UnitFigures[],
): RoomSplit[] {
  const candidates = [
    ...annotations.map(({ id, hits, learners }) => splitOf(id, 'annotation', 'marking', [hits, learners])),
    ...annotations.map(({ id, named, hits }) => splitOf(id, 'annotation', 'naming', [named, hits])),
    ...arguable.map(({ id, left, learners }) =>
      splitOf(id, 'arguable', 'marking', [learners - left, learners]),
    ),
    ...units.map(({ id, kind, falseFlags, learners }) =>
      splitOf(id, kind, 'marking', [falseFlags, learners]),
    ),
  ];
  return candidates
    .filter(({ yes, of }) => of >= fewestLearners && Math.min(yes, of - yes) >= smallestSide * of)
    .toSorted((a, b) => b.balance - a.balance);
}

function splitOf(
  id: string,
  kind: RoomSplit['kind'],
  about: RoomSplit['about'],
  [yes, of]: readonly [number, number],
): RoomSplit {
  return { id, kind, about, yes, of, balance: of === 0 ? 0 : 1 - Math.abs((2 * yes) / of - 1) };
}
