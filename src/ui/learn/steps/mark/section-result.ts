import type { ItemOutcome } from '../../../../core/scoring/outcomes/outcome.ts';
import { summarizeOutcomes } from '../../../../core/scoring/outcomes/receipt.ts';
import type { Span } from '../../../../core/text/span.ts';
import { laterMessages } from '../../../words/later.ts';

/** The outcomes that may be told once the text is closed up to an offset: what ends behind it belongs to a later section. */
export function outcomesUpTo(outcomes: readonly ItemOutcome[], closedTo: number): readonly ItemOutcome[] {
  return outcomes.filter(({ span }) => span.end <= closedTo);
}

/** How a closed section went, in a sentence or two. Without points: what a mark costs depends on the whole text. */
export function sectionResult(outcomes: readonly ItemOutcome[], { start, end }: Span): string {
  const { sections } = laterMessages;
  const here = outcomes.filter(({ span }) => start < span.end && span.end <= end);
  const { found, scored } = summarizeOutcomes(here);
  const wrong = countWrong(here);
  if (scored === 0 && wrong === 0) return sections.calm;
  const result = scored === 0 ? sections.none : sections.found(found, scored);
  return wrong === 0 ? result : `${result} ${sections.wrong(wrong)}`;
}

/** How many marks found nothing, and lie on words that were to be left alone. */
function countWrong(outcomes: readonly ItemOutcome[]): number {
  const labelsOf = (isMeant: (outcome: ItemOutcome) => boolean) =>
    outcomes.filter(isMeant).flatMap(({ labels }) => labels);
  const right = labelsOf(({ type, earned }) => earned > 0 || type === 'arguable');
  const charged = labelsOf(({ type, chargedWords }) => type !== 'arguable' && chargedWords > 0);
  return new Set(charged.filter((id) => !right.includes(id))).size;
}
