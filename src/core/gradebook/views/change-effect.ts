import type { ClassView, LearnerRow } from '../class-view.ts';

/** What a change to the key did to a class. Means are of the best scores of those who count, on 100; `null` for nobody. */
export interface ChangeEffect {
  /** Learners whose first or best score is another one now. */
  readonly changed: number;
  readonly meanBefore: number | null;
  readonly meanAfter: number | null;
}

/** Compares a class before and after a change. Learners that only one of the two has are left out of the count. */
export function changeEffect(before: ClassView, after: ClassView): ChangeEffect {
  const earlier = new Map(before.learners.map((row) => [row.id, row]));
  const changed = after.learners.filter((row) => {
    const old = earlier.get(row.id);
    return old !== undefined && !hasSameScores(old, row);
  });
  return {
    changed: changed.length,
    meanBefore: meanScore(before.learners),
    meanAfter: meanScore(after.learners),
  };
}

function hasSameScores(a: LearnerRow, b: LearnerRow): boolean {
  return a.first.score100 === b.first.score100 && a.best.score100 === b.best.score100;
}

function meanScore(rows: readonly LearnerRow[]): number | null {
  const counted = rows.filter(({ isCounted }) => isCounted);
  if (counted.length === 0) return null;
  return counted.reduce((sum, { best }) => sum + best.score100, 0) / counted.length;
}
