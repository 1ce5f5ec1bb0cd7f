import { isAnswered, requireItem, triesOf } from '../../attempt/attempt.ts';
import { firstItem } from '../../lesson/lesson-bundle.ts';
import type { Label } from '../../response/label.ts';
import type { ItemOutcome } from '../../scoring/outcomes/outcome.ts';
import { scoreWithKey } from '../../scoring/score-item.ts';
import { classFactsOf, isByRule, type ClassFacts } from '../marking/mark-submission.ts';
import { submissionKeys } from '../key/submission-keys.ts';
import type { ItemKeys } from '../key/item-keys.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import { tableOf, type Cell, type Column } from './to-csv.ts';

/** What the columns are about: what became of one entry of the key in one learner's work. */
interface JudgedEntry {
  readonly submission: Submission;
  readonly isCounted: boolean;
  readonly itemId: string;
  readonly outcome: ItemOutcome;
  /** The technique that is right, or the one that tempts. */
  readonly technique: string;
  /** The labels it is about. */
  readonly labels: readonly Label[];
}

const columns: readonly Column<JudgedEntry>[] = [
  { name: 'name', cell: ({ submission }) => submission.handIn.name },
  { name: 'receipt', cell: ({ submission }) => submission.id },
  { name: 'assignment', cell: ({ submission }) => submission.handIn.assignment?.id ?? '' },
  { name: 'counted', cell: ({ isCounted }) => (isCounted ? 1 : 0) },
  { name: 'item', cell: ({ itemId }) => itemId },
  { name: 'entry', cell: ({ outcome }) => outcome.id },
  { name: 'kind', cell: ({ outcome }) => outcome.type },
  { name: 'technique', cell: ({ technique }) => technique },
  { name: 'outcome', cell: ({ outcome }) => verdictOf(outcome) },
  { name: 'found', cell: ({ outcome }) => foundOf(outcome) },
  { name: 'given', cell: ({ outcome }) => outcome.given ?? '' },
  { name: 'confidence', cell: ({ labels }) => confidenceOf(labels) },
  { name: 'reason', cell: ({ labels }) => reasonsOf(labels) },
  { name: 'points', cell: ({ outcome }) => outcome.earned - outcome.cost },
];

/**
 * One row a learner and entry of the key (annotation, arguable passage, decoy, near-miss), header first: what became of it
 * at the first try, by the key with its changes. `technique` is what is right, or what tempts; `found` is the share of the
 * core; `points` are items earned less items paid. Passages that a learner did not do have no rows.
 */
export function annotationRows(gradebook: Gradebook): Cell[][] {
  const facts = classFactsOf(gradebook);
  const long = firstItem(gradebook.lesson.bundle).item.id;
  const entries = facts.shown.flatMap((submission) => {
    const keys = submissionKeys(gradebook, submission);
    const done = Object.values(keys).filter(
      ({ passage }) => passage.id === long || isAnswered(submission.attempt, passage.id),
    );
    return done.flatMap((itemKeys) => judgedEntries(submission, itemKeys, facts));
  });
  return tableOf(columns, entries);
}

function judgedEntries(submission: Submission, keys: ItemKeys, facts: ClassFacts): JudgedEntry[] {
  const { passage, adjusted, classKey } = keys;
  const [response] = triesOf(requireItem(submission.attempt, passage.id));
  const { outcomes } = scoreWithKey(passage, adjusted, classKey.prepared, response);
  const isCounted = isByRule(submission, facts) && !facts.found.superseded.has(submission.id);
  const names = techniquesByEntry(keys);
  return outcomes
    .filter(({ type }) => type !== 'plain')
    .map((outcome) => ({
      submission,
      isCounted,
      itemId: passage.id,
      outcome,
      technique: names.get(outcome.id) ?? '',
      labels: response.labels.filter((label) => outcome.labels.includes(label.id)),
    }));
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
