import type { ClassTable } from './class-table.ts';
import {
  type Interval,
  type MeanEstimate,
  countNames,
  estimateMean,
  variance,
} from '../statistics/basics.ts';
import { cronbachAlpha, feldtInterval, standardError, totalsOf } from '../statistics/item-analysis.ts';
import type { LearnerFigures } from './learner-figures.ts';
import { type SignalDetection, detectSignals } from '../statistics/signal-detection.ts';
import type { AnnotationFigures, UnitFigures } from './entry-figures.ts';

/** How far the entries of one text measure one thing. Descriptive only: it says nothing about another text. */
export interface ClassReliability {
  readonly learners: number;
  /** Scored annotations and decoys. */
  readonly entries: number;
  readonly alpha: number | null;
  /** Feldt, 95 %. */
  readonly interval: Interval | null;
  /** Standard error of measurement, in items. */
  readonly sem: number | null;
}

/**
 * Cronbach's α over the credits of the annotations and the spared shares of the decoys
 * (docs/analysis.md#reliability-reliability). Entries that share a sentence depend on each other and make it look
 * better than it is.
 */
export function classReliability({ key, learners, credits, spared }: ClassTable): ClassReliability {
  const columns = [...credits, ...spared.filter((_, unit) => key.units[unit]?.kind === 'decoy')];
  const alpha = cronbachAlpha(columns);
  const totalSd = alpha === null ? null : Math.sqrt(variance(totalsOf(columns)));
  return {
    learners: learners.length,
    entries: columns.length,
    alpha,
    interval: feldtInterval(alpha, learners.length, columns.length),
    sem: standardError(totalSd, alpha),
  };
}

/**
 * How well a class tells flaws from decoys, and which way it leans
 * (docs/analysis.md#sensitivity-and-leaning-sensitivity).
 */
export interface ClassSensitivity {
  /** Of all learners' counts added up. Its intervals take every flag for independent and are too narrow for a class. */
  readonly pooled: SignalDetection | null;
  /** Means over learners, with intervals over learners: the ones to show. */
  readonly Pr: MeanEstimate | null;
  readonly dPrime: MeanEstimate | null;
  readonly c: MeanEstimate | null;
}

/** Sensitivity and bias of a class; `null` parts where the key has no flaws or no decoys, or nobody is there. */
export function classSensitivity(learners: readonly LearnerFigures[]): ClassSensitivity {
  const total = (field: 'hits' | 'flaws' | 'falseAlarms' | 'decoys') =>
    learners.reduce((sum, learner) => sum + learner[field], 0);
  const meanOf = (field: 'Pr' | 'dPrime' | 'c') =>
    estimateMean(learners.flatMap((learner) => learner[field] ?? []));
  return {
    pooled: detectSignals({
      hits: total('hits'),
      flaws: total('flaws'),
      falseAlarms: total('falseAlarms'),
      decoys: total('decoys'),
    }),
    Pr: meanOf('Pr'),
    dPrime: meanOf('dPrime'),
    c: meanOf('c'),
  };
}

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

/** Which techniques are taken for which (docs/analysis.md#what-is-taken-for-what-confusion). */
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
