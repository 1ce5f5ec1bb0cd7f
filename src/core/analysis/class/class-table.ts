import type { ClassAccumulator, LearnerResult } from './class-accumulator.ts';
import type { ClassKey } from './class-key.ts';
import { type Groups, size27, upperLowerGroups } from '../statistics/item-analysis.ts';

/** A class laid out for its figures: everything by learner in one order, whatever order they came in. */
export interface ClassTable {
  readonly key: ClassKey;
  /** By id. */
  readonly learners: readonly LearnerResult[];
  /** Gain less cost, in items: what an entry is compared with, less its own part. */
  readonly points: readonly number[];
  /** Of each annotation of the key: φ·found + (1−φ)·named of each learner, 0..1. */
  readonly credits: readonly (readonly number[])[];
  /** Of each decoy and near-miss of the key: 1 less the charged share of each learner, 0..1. */
  readonly spared: readonly (readonly number[])[];
  /** The 27 % with most and with fewest points. */
  readonly groups: Groups;
}

/** Lays out a class. O(n log n + n·K). */
export function createClassTable({ key, learners }: Pick<ClassAccumulator, 'key' | 'learners'>): ClassTable {
  const sorted = [...learners.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const points = sorted.map(({ score }) => score.gain - score.cost);
  const { phi } = key.prepared.params;
  return {
    key,
    learners: sorted,
    points,
    credits: key.annotations.map(({ entry: { position } }) =>
      sorted.map(({ score: { entries } }) => {
        return phi * (entries.found[position] ?? 0) + (1 - phi) * (entries.named[position] ?? 0);
      }),
    ),
    spared: key.units.map(({ position }) =>
      sorted.map(({ score }) => 1 - (score.coverage.coverage[position] ?? 0)),
    ),
    groups: upperLowerGroups(points, size27(sorted.length)),
  };
}

/** With fewer learners than this a report gives counts and intervals, but points at nothing and concludes nothing. */
export const fewestLearners = 10;
