import { appealsOf } from '../key/appeals.ts';
import { classFactsOf, markSubmission } from '../marking/mark-submission.ts';
import { submissionKeys } from '../key/submission-keys.ts';
import type { ItemKeys } from '../key/item-keys.ts';
import { isAnswered, requireItem, triesOf } from '../../attempt/attempt.ts';
import { firstItem } from '../../lesson/lesson-bundle.ts';
import { type ItemFeedback, scoreItem } from '../../scoring/score-item.ts';
import type { Gradebook, Submission } from '../gradebook.ts';
import type { LearnerView } from '../class-view.ts';

/** One learner's work in full, by the key with its changes; `undefined` where the gradebook has no submission of that id. */
export function learnerViewOf(gradebook: Gradebook, id: string): LearnerView | undefined {
  const submission = gradebook.entries.find((entry) => entry.submission.id === id)?.submission;
  if (submission === undefined) return undefined;
  const facts = classFactsOf(gradebook);
  const keys = submissionKeys(gradebook, submission);
  const long = firstItem(gradebook.lesson.bundle).item.id;
  const done = Object.entries(keys).filter(
    ([itemId]) => itemId === long || isAnswered(submission.attempt, itemId),
  );
  return {
    row: markSubmission(gradebook, submission, facts).row,
    submission,
    receipt: id,
    feedback: Object.fromEntries(
      done.map(([itemId, itemKeys]) => [itemId, feedbackOf(gradebook, submission, itemKeys)]),
    ),
    appeals: appealsOf(submission, gradebook, keys),
  };
}

/** What a learner's page says of a passage, by the key of the class: `score` is that of the latest try. */
function feedbackOf(
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
