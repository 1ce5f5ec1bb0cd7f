import { classKeyOf, type ClassKey } from '../analysis/class-key.ts';
import { scoreResponse } from '../analysis/scored-response.ts';
import type { Attempt, Disagreement } from '../attempt/attempt.ts';
import { requireItem } from '../attempt/require-item.ts';
import { adjustKey } from './adjust-key.ts';
import type { Adjustment, KeyChange } from './adjustment.ts';
import { appealFacts, type AppealFacts } from './appeal-facts.ts';
import type { Appeal } from './appeal.ts';
import type { ClassKeys, ItemKeys } from './item-keys.ts';
import type { GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import { triesOf } from './tries-of.ts';
import type { Submission } from './submission.ts';

/** Rounding moves no score by more. */
const tolerance = 1e-9;

/**
 * The objections of one learner, in the order of their passages; of several to one outcome the latest. A remedy is offered only where none of the learner's tries
 * scores lower with it: a right that costs points is none. An objection is granted by a change that says so, or by one that is
 * the same as one of its remedies.
 */
export function appealsOf(
  { id: learner, attempt }: Submission,
  gradebook: Pick<Gradebook, 'adjustments' | 'declined'>,
  keys: ClassKeys,
  cache: GradebookCache,
): Appeal[] {
  return Object.values(keys).flatMap((itemKeys) => {
    const item = itemKeys.passage.id;
    return latestOfEach(requireItem(attempt, item).disagreements).map((disagreement): Appeal => {
      const { outcome, reason, at } = disagreement;
      const id = `${learner}/${item}/${outcome}`;
      const facts = factsOf(id, attempt, disagreement, itemKeys, cache);
      const { quote, given } = facts;
      const state = stateOf(id, facts, gradebook);
      const remedies = state === 'granted' ? [] : remediesOf(facts, itemKeys, gradebook.adjustments, cache);
      return { id, learner, item, outcome, reason, at, quote, given, remedies, state };
    });
  });
}

/** A page of ours has one objection to an outcome; a hand-in may be somebody else's. */
function latestOfEach(disagreements: readonly Disagreement[]): Disagreement[] {
  return [...new Map(disagreements.map((disagreement) => [disagreement.outcome, disagreement])).values()];
}

function factsOf(
  id: string,
  attempt: Attempt,
  disagreement: Disagreement,
  keys: ItemKeys,
  cache: GradebookCache,
): AppealFacts {
  const known = cache.appeals.get(id);
  if (known?.attempt === attempt) return known;
  const facts = appealFacts(attempt, disagreement, keys);
  cache.appeals.set(id, facts);
  return facts;
}

function stateOf(
  id: string,
  { candidates }: AppealFacts,
  { adjustments, declined }: Pick<Gradebook, 'adjustments' | 'declined'>,
): Appeal['state'] {
  const wanted = new Set(candidates.map((change) => JSON.stringify(change)));
  const isGranted = ({ grants, change }: Adjustment) => grants === id || wanted.has(JSON.stringify(change));
  if (adjustments.some(isGranted)) return 'granted';
  return declined.includes(id) ? 'declined' : 'open';
}

function remediesOf(
  facts: AppealFacts,
  keys: ItemKeys,
  adjustments: readonly Adjustment[],
  cache: GradebookCache,
): readonly KeyChange[] {
  const { classKey } = keys;
  if (facts.remedies?.classKey === classKey) return facts.remedies.changes;
  const tries = triesOf(requireItem(facts.attempt, keys.passage.id));
  const scores = (key: ClassKey) =>
    tries.map((response) => scoreResponse(keys.passage, key, response).score.score);
  const before = facts.candidates.length === 0 ? [] : scores(classKey);
  const changes = facts.candidates.filter((change) => {
    const after = scores(keyWith(change, keys, adjustments, cache));
    return after.every((score, index) => score >= (before[index] ?? 0) - tolerance);
  });
  facts.remedies = { classKey, changes };
  return changes;
}

/** The key of the class with one more change. */
function keyWith(
  change: KeyChange,
  { passage, published, classKey }: ItemKeys,
  adjustments: readonly Adjustment[],
  cache: GradebookCache,
): ClassKey {
  const known = cache.remedies.get(classKey) ?? new Map<string, ClassKey>();
  cache.remedies.set(classKey, known);
  const name = JSON.stringify(change);
  const made =
    known.get(name) ??
    classKeyOf(passage, adjustKey(published, passage, [...adjustments, { id: '', at: '', change }]));
  known.set(name, made);
  return made;
}
