import type { LearnerFigures } from './learner-figures.ts';
import { estimateMean, type MeanEstimate } from './mean-estimate.ts';
import { detectSignals, type SignalDetection } from './signal-detection.ts';

/** How well a class tells flaws from decoys, and which way it leans (scoring.md c6). */
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
