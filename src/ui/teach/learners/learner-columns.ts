import type { LearnerRow } from '../../../core/gradebook/class-view.ts';
import type { LearnerNaming } from './learner-naming.ts';

/** The columns of the table of learners that can be sorted by, in their order. */
export const learnerColumns = [
  'learner',
  'first',
  'best',
  'found',
  'named',
  'respected',
  'warmUp',
  'exitCheck',
  'disagreements',
  'flags',
] as const;

/** A column of the table of learners. */
export type LearnerColumn = (typeof learnerColumns)[number];

/** How the table is sorted. */
export interface LearnerOrder {
  readonly column: LearnerColumn;
  readonly direction: 'ascending' | 'descending';
}

/** How many rows are shown at a time. */
export const pageSize = 50;

/**
 * Rows in another order; equal ones stay in the order they came in, and what was not done comes last either way. By
 * learner: by name where names are shown, else as they came in.
 */
export function sortLearners(
  rows: readonly LearnerRow[],
  { column, direction }: LearnerOrder,
  naming: LearnerNaming,
): readonly LearnerRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if (column === 'learner' && naming.areShown) {
    const names = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
    return rows.toSorted((a, b) => sign * names.compare(naming.nameOf(a.id), naming.nameOf(b.id)));
  }
  const valueOf = column === 'learner' ? ({ id }: LearnerRow) => naming.numberOf(id) : values[column];
  return rows.toSorted((a, b) => compareValues(valueOf(a), valueOf(b), sign));
}

const values: Record<Exclude<LearnerColumn, 'learner'>, (row: LearnerRow) => number | null> = {
  first: ({ first }) => first.score100,
  best: ({ best }) => best.score100,
  found: ({ best }) => share(best.found, best.scored),
  named: ({ best }) => share(best.named, best.found),
  respected: ({ best }) => share(best.respected, best.decoys),
  warmUp: ({ warmUp }) => warmUp && share(warmUp.right, warmUp.of),
  exitCheck: ({ exitCheck }) => exitCheck && share(exitCheck.right, exitCheck.of),
  disagreements: ({ disagreements }) => disagreements,
  flags: ({ flags }) => flags.length,
};

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function compareValues(a: number | null, b: number | null, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
}
