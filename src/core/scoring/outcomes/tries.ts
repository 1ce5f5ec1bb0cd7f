import type { ItemScore } from './item-score.ts';
import type { Confidence, Label, Response } from '../../response/label.ts';
import type { ItemOutcome } from './outcome.ts';

/** The place of the best score among those of all tries, from 0; the earliest of equals. 0 where there is none. */
export function bestTry(tries: readonly ItemScore[]): number {
  const best = Math.max(...tries.map(({ score }) => score));
  return Math.max(
    0,
    tries.findIndex(({ score }) => score === best),
  );
}

/** A mark the learner was sure of, and what came of it. */
export interface SureMark {
  readonly label: Label;
  readonly outcome: ItemOutcome;
}

/**
 * The marks that were sure (certain, unless said otherwise) and cost something or were misnamed, in the order they were made, each with the first
 * outcome that says so. A mark that costs is told also when part of it is right.
 */
export function sureAndWrong(
  score: ItemScore,
  response: Response,
  sure: readonly Confidence[] = ['certain'],
): readonly SureMark[] {
  const wrong = score.outcomes.filter(isWrong);
  return response.labels.flatMap((label) => {
    const outcome = wrong.find(({ labels }) => labels.includes(label.id));
    const isSure = label.confidence !== undefined && sure.includes(label.confidence);
    return isSure && outcome !== undefined ? [{ label, outcome }] : [];
  });
}

function isWrong(outcome: ItemOutcome): boolean {
  switch (outcome.outcome) {
    case 'mislabeled':
      return true;
    case 'partial':
      return !outcome.isNamed && outcome.given !== undefined;
    case 'arguable':
      return outcome.response === 'misnamed';
    case 'correct':
    case 'missed':
      return false;
    case 'decoyed':
    case 'respected':
    case 'near-miss':
    case 'spurious':
      return outcome.chargedWords > 0;
  }
}
