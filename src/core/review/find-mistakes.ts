import { excerptAround } from '../lesson/excerpt-key.ts';
import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { Response } from '../response/label.ts';
import type { ItemOutcome } from '../scoring/outcomes/outcome.ts';
import type { ItemScore } from '../scoring/outcomes/item-score.ts';
import { sureAndWrong, type SureMark } from '../scoring/outcomes/tries.ts';
import type { Passage } from '../text/passage.ts';
import type { ReviewCard } from './review-card.ts';

/** What a learner was sure about and got wrong, before it is a card. */
export type Mistake = Pick<ReviewCard, 'entry' | 'technique' | 'span' | 'sha256'>;

/** Who says so is sure: a hunch that was wrong has done what a hunch is for. */
const sure = ['fairly-sure', 'certain'] as const;

/**
 * The mistakes of one try that come back: sure marks that cost something or were misnamed, once for each entry of the key
 * or stretch of plain words. What can be argued either way never comes back.
 */
export function findMistakes(
  passage: Passage,
  key: ResolvedKey,
  score: ItemScore,
  response: Response,
): Mistake[] {
  const found = new Map<string, Mistake>();
  for (const mark of sureAndWrong(score, response, sure)) {
    if (mark.outcome.type === 'arguable') continue;
    const entry = entryOf(mark.outcome);
    if (found.has(entry)) continue;
    const span = excerptAround(passage, key, mark.outcome.span);
    found.set(entry, { entry, technique: techniqueOf(mark, key), span, sha256: passage.sha256 });
  }
  return [...found.values()];
}

function entryOf({ type, id, span }: ItemOutcome): string {
  return type === 'plain' ? `plain:${span.start}-${span.end}` : `${type}:${id}`;
}

/** What it was, where there was a flaw; else what it was taken for. */
function techniqueOf({ label, outcome }: SureMark, { annotations }: ResolvedKey): string {
  const flaw = annotations.find(({ id }) => outcome.type === 'annotation' && id === outcome.id);
  return flaw?.technique ?? label.technique;
}
