import { type Attempt, type Disagreement, requireItem, triesOf } from '../../attempt/attempt.ts';
import type { ItemOutcome } from '../../scoring/outcomes/outcome.ts';
import { scoreWithKey } from '../../scoring/score-item.ts';
import type { Passage } from '../../text/passage.ts';
import type { KeyChange } from '../adjustment.ts';
import type { PublishedKey } from './item-keys.ts';
import { onceForEach } from '../../base/once-for-each.ts';

/** What an objection is about, by the key as it was published: that is the one the learner saw. */
export interface AppealFacts {
  readonly attempt: Attempt;
  readonly quote: string;
  readonly given: string;
  /** Everything that would grant it, the likeliest first. */
  readonly candidates: readonly KeyChange[];
}

/**
 * Reads the outcome that was objected to from the latest try, or from an earlier one where it is gone since; then nothing is
 * left to grant. Without any, the words are not known.
 */
export const appealFacts = onceForEach(
  (
    attempt: Attempt,
    { outcome: name }: Disagreement,
    passage: Passage,
    { key, classKey }: PublishedKey,
  ): AppealFacts => {
    const [latest, ...earlier] = triesOf(requireItem(attempt, passage.id)).toReversed();
    const outcomeIn = (response: typeof latest) =>
      response && scoreWithKey(passage, key, classKey.prepared, response).outcomes.find(isNamed(name));
    const present = outcomeIn(latest);
    let outcome = present;
    for (const response of earlier) outcome ??= outcomeIn(response);
    return {
      attempt,
      quote: outcome === undefined ? '' : passage.text.slice(outcome.span.start, outcome.span.end),
      given: outcome?.given ?? '',
      candidates: present === undefined ? [] : candidatesFor(present, passage.id),
    };
  },
);

/** Whether an outcome is the one that an objection names: its type and id. */
function isNamed(name: string) {
  return ({ type, id }: ItemOutcome) => `${type}:${id}` === name;
}

function candidatesFor(outcome: ItemOutcome, item: string): KeyChange[] {
  const { id: entry, span, given } = outcome;
  const drop: KeyChange = { type: 'drop', item, entry };
  switch (outcome.type) {
    case 'annotation':
      return given === undefined || outcome.isNamed
        ? [drop]
        : [{ type: 'accept-name', item, entry, technique: given }, drop];
    case 'arguable':
      return given === undefined || outcome.response !== 'misnamed'
        ? []
        : [{ type: 'accept-name', item, entry, technique: given }, drop];
    case 'decoy':
    case 'near-miss':
      return given === undefined || outcome.chargedWords === 0
        ? [drop]
        : [{ type: 'accept-mark', item, span, technique: given }, drop];
    case 'plain':
      return [{ type: 'accept-mark', item, span, technique: outcome.given }];
  }
}
