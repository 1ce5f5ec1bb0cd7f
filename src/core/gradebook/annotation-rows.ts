import { requireItem } from '../attempt/require-item.ts';
import { firstItem } from '../lesson/first-item.ts';
import type { Label } from '../response/label.ts';
import type { ItemOutcome } from '../scoring/item-outcome.ts';
import { scoreWithKey } from '../scoring/score-item.ts';
import { classFactsOf, isByRule, type ClassFacts } from './class-facts.ts';
import { classKeysOf } from './class-keys.ts';
import type { ItemKeys } from './item-keys.ts';
import { techniquesOffOf } from './class-rule.ts';
import { createGradebookCache, type GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import { isAnswered } from './is-answered.ts';
import { triesOf } from './tries-of.ts';
import type { Submission } from './submission.ts';
import type { Cell } from './to-csv.ts';

const header =
  'name receipt assignment counted item entry kind technique outcome found given confidence reason points'.split(
    ' ',
  );

/**
 * One row a learner and entry of the key (annotation, arguable passage, decoy, near-miss), header first: what became of it
 * at the first try, by the key with its changes. `technique` is what is right, or what tempts; `found` is the share of the
 * core; `points` are items earned less items paid. Passages that a learner did not do have no rows.
 */
export function annotationRows(
  gradebook: Gradebook,
  cache: GradebookCache = createGradebookCache(),
): Cell[][] {
  const facts = classFactsOf(gradebook, cache);
  const long = firstItem(gradebook.lesson.bundle).item.id;
  const rows = facts.shown.flatMap((submission) => {
    const keys = classKeysOf(gradebook, techniquesOffOf(submission.handIn), cache);
    const done = Object.values(keys).filter(
      ({ passage }) => passage.id === long || isAnswered(submission.attempt, passage.id),
    );
    return done.flatMap((itemKeys) => itemRows(submission, itemKeys, facts));
  });
  return [header, ...rows];
}

function itemRows(submission: Submission, keys: ItemKeys, facts: ClassFacts): Cell[][] {
  const { id, handIn, attempt } = submission;
  const { passage, adjusted, classKey } = keys;
  const [response] = triesOf(requireItem(attempt, passage.id));
  const { outcomes } = scoreWithKey(passage, adjusted, classKey.prepared, response);
  const isCounted = isByRule(submission, facts) && !facts.found.superseded.has(id);
  const names = techniquesByEntry(keys);
  return outcomes
    .filter(({ type }) => type !== 'plain')
    .map((outcome) => {
      const labels = response.labels.filter((label) => outcome.labels.includes(label.id));
      return [
        handIn.name,
        id,
        handIn.assignment?.id ?? '',
        isCounted ? 1 : 0,
        passage.id,
        outcome.id,
        outcome.type,
        names.get(outcome.id) ?? '',
        verdictOf(outcome),
        foundOf(outcome),
        outcome.given ?? '',
        confidenceOf(labels),
        reasonsOf(labels),
        outcome.earned - outcome.cost,
      ];
    });
}

function techniquesByEntry({ adjusted }: ItemKeys): ReadonlyMap<string, string> {
  return new Map([
    ...adjusted.annotations.map(({ id, technique }): [string, string] => [id, technique]),
    ...[...adjusted.decoys, ...adjusted.nearMisses].map(({ id, tempts }): [string, string] => [id, tempts]),
  ]);
}

function verdictOf(outcome: ItemOutcome): string {
  if (outcome.type === 'arguable') return outcome.response;
  if (outcome.type === 'near-miss') return outcome.isFlagged ? 'flagged' : 'left';
  return outcome.outcome;
}

function foundOf(outcome: ItemOutcome): number | null {
  return outcome.type === 'annotation' ? outcome.foundWords / outcome.coreWords : null;
}

/** Of the first mark that says how sure its learner was. */
function confidenceOf(labels: readonly Label[]): Cell {
  return labels.find(({ confidence }) => confidence !== undefined)?.confidence ?? '';
}

function reasonsOf(labels: readonly Label[]): string {
  return labels.flatMap(({ reason }) => reason ?? []).join(' | ');
}
