import type { ItemOutcome } from '../../core/scoring/item-outcome.ts';
import { summarizeOutcomes } from '../../core/scoring/score-summary.ts';
import type { Span } from '../../core/text/span.ts';
import { laterMessages } from '../messages/later-messages.ts';

/** The outcomes that may be told once the text is closed up to an offset: what ends behind it belongs to a later section. */
export function outcomesUpTo(outcomes: readonly ItemOutcome[], closedTo: number): readonly ItemOutcome[] {
  return outcomes.filter(({ span }) => span.end <= closedTo);
}

/** How a closed section went, in a sentence or two. Without points: what a mark costs depends on the whole text. */
export function sectionResult(outcomes: readonly ItemOutcome[], { start, end }: Span): string {
  const { sections } = laterMessages;
  const here = outcomes.filter(({ span }) => start < span.end && span.end <= end);
  const { found, scored } = summarizeOutcomes(here);
  const charged = here.filter(({ chargedWords }) => chargedWords > 0).length;
  if (scored === 0 && charged === 0) return sections.calm;
  const result = scored === 0 ? sections.none : sections.found(found, scored);
  return charged === 0 ? result : `${result} ${sections.charged(charged)}`;
}
