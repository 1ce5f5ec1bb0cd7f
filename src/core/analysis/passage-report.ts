import { annotationFigures, type AnnotationFigures } from './annotation-figures.ts';
import { arguableFigures, type ArguableFigures } from './arguable-figures.ts';
import { calibrationOf, type Calibration } from './calibration.ts';
import type { ClassAccumulator } from './class-accumulator.ts';
import { classReliability, type ClassReliability } from './class-reliability.ts';
import { classSensitivity, type ClassSensitivity } from './class-sensitivity.ts';
import { createClassTable } from './class-table.ts';
import { confusionMatrix, type ConfusionMatrix } from './confusion-matrix.ts';
import { heatMap, type HeatMap } from './heat-map.ts';
import { keyLeads, type KeyLead } from './key-leads.ts';
import { learnerFigures, type LearnerFigures } from './learner-figures.ts';
import { estimateMean, type MeanEstimate } from './mean-estimate.ts';
import { roomSplits, type RoomSplit } from './room-splits.ts';
import {
  keyAgreement,
  sentenceFigures,
  type KeyAgreement,
  type SentenceFigures,
} from './sentence-figures.ts';
import { unitFigures, type UnitFigures } from './unit-figures.ts';

/** Everything a teacher sees of a class's work on one passage. Plain JSON: no `undefined`, no NaN; `null` is "cannot be said". */
export interface PassageReport {
  readonly learners: readonly LearnerFigures[];
  /** Mean raw score, which may be below 0. */
  readonly raw: MeanEstimate | null;
  readonly annotations: readonly AnnotationFigures[];
  readonly arguable: readonly ArguableFigures[];
  readonly decoys: readonly UnitFigures[];
  readonly nearMisses: readonly UnitFigures[];
  /** How many learners the upper and the lower group of `upperLower` have. */
  readonly groupSize: number;
  readonly confusion: ConfusionMatrix;
  readonly heat: HeatMap;
  readonly sentences: readonly SentenceFigures[];
  readonly keyAgreement: KeyAgreement | null;
  readonly sensitivity: ClassSensitivity;
  readonly reliability: ClassReliability;
  readonly calibration: Calibration;
  readonly splits: readonly RoomSplit[];
  readonly leads: readonly KeyLead[];
}

/**
 * The figures of the class so far; more learners may come after. The same to the last bit in whatever order and parts they
 * came. O(n log n + n·K + words · names) for n learners and K entries.
 */
export function finishClass(accumulator: ClassAccumulator): PassageReport {
  const table = createClassTable(accumulator);
  const learners = learnerFigures(table);
  const annotations = annotationFigures(table);
  const arguable = arguableFigures(table);
  const units = unitFigures(table);
  const heat = heatMap(accumulator);
  const sentences = sentenceFigures(accumulator);
  return {
    learners,
    raw: estimateMean(learners.map(({ raw }) => raw)),
    annotations,
    arguable,
    decoys: units.filter(({ kind }) => kind === 'decoy'),
    nearMisses: units.filter(({ kind }) => kind === 'near-miss'),
    groupSize: table.groups.size,
    confusion: confusionMatrix(annotations, units),
    heat,
    sentences,
    keyAgreement: keyAgreement(sentences),
    sensitivity: classSensitivity(learners),
    reliability: classReliability(table),
    calibration: calibrationOf(table),
    splits: roomSplits(annotations, arguable, units),
    leads: keyLeads(accumulator.key, heat, annotations, units),
  };
}
