import type { ItemScore } from './item-score.ts';

/**
 * What became of one short passage of a form. Flawed: `named` and `misnamed` when the flaw was found, `partly` when less
 * than τ of its core was, `missed`. Sound: `left` when no word of it was charged, else `flagged`.
 */
export type FormOutcome = 'named' | 'misnamed' | 'partly' | 'missed' | 'left' | 'flagged';

/** Reads the outcome of a form's passage from its score. A passage with nothing scored in it is a sound one. */
export function formOutcome({ outcomes, chargedWords }: ItemScore): FormOutcome {
  const flaw = outcomes.find(({ type }) => type === 'annotation');
  switch (flaw?.outcome) {
    case 'correct':
      return 'named';
    case 'mislabeled':
      return 'misnamed';
    case 'partial':
      return 'partly';
    case 'missed':
      return 'missed';
    default:
      return chargedWords === 0 ? 'left' : 'flagged';
  }
}
