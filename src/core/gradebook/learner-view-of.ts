import { appealsOf } from './appeals-of.ts';
import { classFactsOf } from './class-facts.ts';
import { classKeysOf } from './class-keys.ts';
import type { ItemKeys } from './item-keys.ts';
import { techniquesOffOf } from './class-rule.ts';
import { requireItem } from '../attempt/require-item.ts';
import { firstItem } from '../lesson/first-item.ts';
import type { ItemFeedback } from '../scoring/item-feedback.ts';
import { scoreItem } from '../scoring/score-item.ts';
import { createGradebookCache, type GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import type { LearnerView } from './learner-view.ts';
import { markSubmission } from './mark-submission.ts';
import { isAnswered } from './is-answered.ts';
import { triesOf } from './tries-of.ts';
import type { Submission } from './submission.ts';

/** One learner's work in full, by the key with its changes; `undefined` where the gradebook has no submission of that id. */
export function learnerViewOf(
  gradebook: Gradebook,
  id: string,
  cache: GradebookCache = createGradebookCache(),
): LearnerView | undefined {
  const submission = gradebook.entries.find((entry) => entry.submission.id === id)?.submission;
  if (submission === undefined) return undefined;
  const facts = classFactsOf(gradebook, cache);
  const keys = classKeysOf(gradebook, techniquesOffOf(submission.handIn), cache);
  const long = firstItem(gradebook.lesson.bundle).item.id;
  const done = Object.entries(keys).filter(
    ([itemId]) => itemId === long || isAnswered(submission.attempt, itemId),
  );
  return {
    row: markSubmission(gradebook, submission, facts, cache).row,
    submission,
    receipt: id,
    feedback: Object.fromEntries(
      done.map(([itemId, itemKeys]) => [itemId, feedbackOf(gradebook, submission, itemKeys)]),
    ),
    appeals: appealsOf(submission, gradebook, keys, cache),
  };
}

/** What a learner's page says of a passage, by the key of the class: `score` is that of the latest try. */
export function feedbackOf(
  { lesson }: Pick<Gradebook, 'lesson'>,
  { attempt }: Submission,
  { passage, adjusted }: ItemKeys,
): ItemFeedback {
  const [first, ...others] = triesOf(requireItem(attempt, passage.id));
  const score = (response: typeof first) => scoreItem(passage, adjusted, response);
  const firstScore = score(first);
  const tries = [firstScore, ...others.map(score)];
  return {
    score: tries.at(-1) ?? firstScore,
    tries,
    key: adjusted,
    sources: lesson.sources,
    provenance: lesson.provenance,
  };
}
