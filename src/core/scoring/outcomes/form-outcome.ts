import type { ItemScore } from './item-score.ts';
import { type Passage, isExcerpt } from '../../text/passage.ts';
import { type Span, overlaps } from '../../text/span.ts';
import type { ItemOutcome } from './outcome.ts';

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

/** How a form went, in passages. Marking everything finds all and leaves none alone; marking nothing the other way round. */
export interface FormResult {
  /** Flawed passages whose flaw was found, under whatever name. */
  readonly found: number;
  readonly flawed: number;
  /** Of those found, the ones named rightly. */
  readonly named: number;
  /** Sound passages that were left alone. */
  readonly left: number;
  readonly sound: number;
}

/** Counts the outcomes of a form's passages. */
export function formResult(outcomes: readonly FormOutcome[]): FormResult {
  const count = (...wanted: readonly FormOutcome[]) =>
    outcomes.filter((outcome) => wanted.includes(outcome)).length;
  const sound = count('left', 'flagged');
  return {
    found: count('named', 'misnamed'),
    flawed: outcomes.length - sound,
    named: count('named'),
    left: count('left'),
    sound,
  };
}

/**
 * What became of the one entry that an answer is judged by, in the words of a form: `annotation:f1`, `decoy:d2`,
 * `near-miss:n3`, or the plain words `plain:120-240` of the whole text. Without an entry, or with one that the key has no
 * more, the passage is judged as a whole.
 */
export function reviewOutcome(passage: Passage, score: ItemScore, entry: string | undefined): FormOutcome {
  if (entry === undefined) return formOutcome(score);
  const plain = /^plain:(\d+)-(\d+)$/.exec(entry);
  if (plain !== null) {
    const from = isExcerpt(passage) ? passage.span.start : 0;
    const words = { start: Number(plain[1]) - from, end: Number(plain[2]) - from };
    return score.outcomes.some((outcome) => isChargedFor(outcome, words)) ? 'flagged' : 'left';
  }
  const outcome = score.outcomes.find(({ type, id }) => `${type}:${id}` === entry);
  if (outcome === undefined) return formOutcome(score);
  if (outcome.type === 'annotation') return formOutcome({ ...score, outcomes: [outcome] });
  return outcome.chargedWords === 0 ? 'left' : 'flagged';
}

/** Whether an outcome is a right answer. */
export function isRightOutcome(outcome: FormOutcome): boolean {
  return outcome === 'named' || outcome === 'left';
}

function isChargedFor({ chargedWords, span }: ItemOutcome, words: Span): boolean {
  return chargedWords > 0 && overlaps(span, words);
}
