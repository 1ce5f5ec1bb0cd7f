import { type ClassKey, classKeyOf, scoreResponse } from '../../analysis/class/class-key.ts';
import { type Disagreement, requireItem, triesOf } from '../../attempt/attempt.ts';
import { adjustKey } from './adjust-key.ts';
import { holdsFor, type Adjustment, type KeyChange } from '../adjustment.ts';
import { appealFacts, type AppealFacts } from './appeal-facts.ts';
import type { Appeal } from '../class-view.ts';
import type { ClassKeys, ItemKeys } from './item-keys.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import { onceForEach } from '../../base/once-for-each.ts';

/** Rounding moves no score by more. */
const tolerance = 1e-9;

/**
 * The objections of one learner, in the order of their passages; of several to one outcome the latest. A remedy is offered only where none of the learner's tries
 * scores lower with it: a right that costs points is none. An objection is granted by a change that says so, or by one that is
 * the same as one of its remedies.
 */
export function appealsOf(
  { id: learner, attempt, handIn }: Submission,
  { adjustments: all, declined }: Pick<Gradebook, 'adjustments' | 'declined'>,
  keys: ClassKeys,
): Appeal[] {
  const adjustments = all.filter((change) => holdsFor(change, handIn.assignment?.id ?? null));
  return Object.values(keys).flatMap((itemKeys) => {
    const item = itemKeys.passage.id;
    return latestOfEach(requireItem(attempt, item).disagreements).map((disagreement): Appeal => {
      const { outcome, reason, at } = disagreement;
      const id = `${learner}/${item}/${outcome}`;
      const facts = appealFacts(attempt, disagreement, itemKeys.passage, itemKeys.published);
      const { quote, given } = facts;
      const state = stateOf(id, facts, { adjustments, declined });
      const remedies = state === 'granted' ? [] : remediesOf(facts, itemKeys);
      return { id, learner, item, outcome, reason, at, quote, given, remedies, state };
    });
  });
}

/** A page of ours has one objection to an outcome; a hand-in may be somebody else's. */
function latestOfEach(disagreements: readonly Disagreement[]): Disagreement[] {
  return [...new Map(disagreements.map((disagreement) => [disagreement.outcome, disagreement])).values()];
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

/** Those of the changes that would grant an objection that do not lower the score of whoever objects. */
const remediesOf = onceForEach((facts: AppealFacts, keys: ItemKeys): readonly KeyChange[] => {
  const { attempt, candidates } = facts;
  if (candidates.length === 0) return [];
  const tries = triesOf(requireItem(attempt, keys.passage.id));
  const scores = (key: ClassKey) =>
    tries.map((response) => scoreResponse(keys.passage, key, response).score.score);
  const before = scores(keys.classKey);
  return candidates.filter((change) => {
    const after = scores(keyWith(change, keys));
    return after.every((score, index) => score >= (before[index] ?? 0) - tolerance);
  });
});

/** Many learners object to one thing: what its change makes of the key is made once. */
const changedKeys = onceForEach((_keys: ItemKeys) => new Map<string, ClassKey>());

/** The key of the class with one more change. */
function keyWith(change: KeyChange, keys: ItemKeys): ClassKey {
  const { passage, published, changes } = keys;
  const known = changedKeys(keys);
  const name = JSON.stringify(change);
  const made =
    known.get(name) ??
    classKeyOf(passage, adjustKey(published.key, passage, [...changes, { id: '', at: '', change }]));
  known.set(name, made);
  return made;
}
