import { isExcerpt } from '../text/excerpt.ts';
import type { Passage } from '../text/passage.ts';
import { overlaps, type Span } from '../text/span.ts';
import { formOutcome, type FormOutcome } from './form-outcome.ts';
import type { ItemOutcome } from './item-outcome.ts';
import type { ItemScore } from './item-score.ts';

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
