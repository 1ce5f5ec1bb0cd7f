import {
  type AnnotationFigures,
  type ArguableFigures,
  type UnitFigures,
  annotationFigures,
  arguableFigures,
  unitFigures,
} from './entry-figures.ts';
import { type Calibration, type LearnerFigures, calibrationOf, learnerFigures } from './learner-figures.ts';
import { type ClassAccumulator, addLearner, createClassAccumulator } from './class-accumulator.ts';
import {
  type ClassReliability,
  type ClassSensitivity,
  type ConfusionMatrix,
  classReliability,
  classSensitivity,
  confusionMatrix,
} from './class-reliability.ts';
import { createClassTable } from './class-table.ts';
import {
  type HeatMap,
  type KeyAgreement,
  type RoomSplit,
  type SentenceFigures,
  heatMap,
  keyAgreement,
  roomSplits,
  sentenceFigures,
} from './heat-map.ts';
import { type KeyLead, keyLeads } from './key-leads.ts';
import { type MeanEstimate, estimateMean } from '../statistics/basics.ts';
import type { ClassKey, ScoredResponse } from './class-key.ts';
import { type TriesComparison, compareTries } from './compare-tries.ts';

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

/** One learner's work on a passage: the first try, and the best one where there was another. */
export interface LearnerTries {
  /** Unique in the class. */
  readonly id: string;
  readonly first: ScoredResponse;
  readonly best?: ScoredResponse;
}

/** A class's work on one passage. */
export interface ClassReport {
  /** The first tries: what to judge passages and key by. */
  readonly first: PassageReport;
  /** The best tries, first ones where there was no other; `null` where nobody had another. */
  readonly best: PassageReport | null;
  /** From first to best; `null` likewise. */
  readonly change: TriesComparison | null;
}

/**
 * Everything about a class in one plain object, for a page, a worker and the command line alike. To show figures while work comes in,
 * use `addLearner` and `finishClass` yourself. O(n·(M log M + K) + n log n + words · names) for n learners with M marks.
 */
export function classReport(key: ClassKey, learners: readonly LearnerTries[]): ClassReport {
  const firsts = createClassAccumulator(key);
  for (const { id, first } of learners) addLearner(firsts, id, first);
  const first = finishClass(firsts);
  if (learners.every(({ best }) => best === undefined)) return { first, best: null, change: null };
  const bests = createClassAccumulator(key);
  for (const learner of learners) addLearner(bests, learner.id, learner.best ?? learner.first);
  const best = finishClass(bests);
  return { first, best, change: compareTries(first.learners, best.learners) };
}
