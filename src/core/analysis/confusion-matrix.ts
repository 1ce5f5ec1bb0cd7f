import type { AnnotationFigures } from './annotation-figures.ts';
import { countNames } from './count-names.ts';
import type { UnitFigures } from './unit-figures.ts';

/** A row of the confusion matrix: what a class called the passages of one kind. Given and unmarked add up to `total`. */
export interface ConfusionRow {
  readonly kind: 'technique' | 'decoy' | 'near-miss';
  /** The technique that is right; `null` for passages without any. */
  readonly technique: string | null;
  /** Passages of the kind times learners. */
  readonly total: number;
  readonly given: Readonly<Record<string, number>>;
  /** Flaws not found to τ; decoys and near-misses not flagged. */
  readonly unmarked: number;
}

/** Which techniques are taken for which (scoring.md c6). */
export interface ConfusionMatrix {
  /** Techniques in string order, then decoys, then near-misses; each only where the key has some. */
  readonly rows: readonly ConfusionRow[];
  /** Every name given in some row or right in some row, in string order: the columns. */
  readonly names: readonly string[];
}

/** Adds up the names that were given. */
export function confusionMatrix(
  annotations: readonly AnnotationFigures[],
  units: readonly UnitFigures[],
): ConfusionMatrix {
  const techniques = Object.keys(countNames(annotations.map(({ technique }) => technique)));
  const rows = [
    ...techniques.map((technique) =>
      rowOf(
        { kind: 'technique', technique },
        annotations.filter((entry) => entry.technique === technique),
      ),
    ),
    ...(['decoy', 'near-miss'] as const).map((kind) =>
      rowOf(
        { kind, technique: null },
        units.filter((unit) => unit.kind === kind),
      ),
    ),
  ].filter(({ isThere }) => isThere);
  const given = rows.flatMap(({ row }) => Object.keys(row.given));
  return {
    rows: rows.map(({ row }) => row),
    names: [...new Set([...techniques, ...given])].toSorted(),
  };
}

function rowOf(
  about: Pick<ConfusionRow, 'kind' | 'technique'>,
  figures: readonly Pick<AnnotationFigures, 'learners' | 'given'>[],
): { readonly isThere: boolean; readonly row: ConfusionRow } {
  const given: Record<string, number> = {};
  for (const figure of figures) {
    for (const [name, count] of Object.entries(figure.given)) given[name] = (given[name] ?? 0) + count;
  }
  const total = figures.reduce((sum, { learners }) => sum + learners, 0);
  const named = Object.values(given).reduce((sum, count) => sum + count, 0);
  return { isThere: figures.length > 0, row: { ...about, total, given, unmarked: total - named } };
}
