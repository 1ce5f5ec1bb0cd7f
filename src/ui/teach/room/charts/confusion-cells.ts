import type { ConfusionMatrix, ConfusionRow } from '../../../../core/analysis/class/class-reliability.ts';

/** The commonest mistake of a matrix: a technique called by another name. */
export interface Confusion {
  readonly technique: string;
  readonly given: string;
  readonly count: number;
  readonly total: number;
}

/** What is most often called by another technique's name, by its share of the row; `null` where nothing is. Of equals the first. */
export function worstConfusion({ rows }: ConfusionMatrix): Confusion | null {
  const wrong = rows.flatMap(({ technique, given, total }) =>
    technique === null
      ? []
      : Object.entries(given)
          .filter(([name]) => name !== technique)
          .map(([name, count]): Confusion => ({ technique, given: name, count, total })),
  );
  return wrong.toSorted((a, b) => b.count / b.total - a.count / a.total)[0] ?? null;
}

/** A row of the matrix under a word of its own: the technique, or what kind of passage it is. */
export function rowId({ kind, technique }: ConfusionRow): string {
  return technique ?? kind;
}
