import { learnerFigures, poolLearners } from '../../analysis/class/learner-figures.ts';
import { scoreResponse } from '../../analysis/class/class-key.ts';
import { formOfStep } from '../../attempt/form-of-step.ts';
import type { FormStepId } from '../../lesson/steps.ts';
import { isAnswered, requireItem, triesOf } from '../../attempt/attempt.ts';
import { formKind } from '../../lesson/form-kind.ts';
import type { Lesson } from '../../lesson/lesson-schema.ts';
import { outOf100 } from '../../scoring/word-rule/score-words.ts';
import type { WordScore } from '../../scoring/word-rule/word-score.ts';
import type { FormItemWork, FormWork, LearnerScore, LongWork } from '../class-view.ts';
import type { ItemKeys, ClassKeys } from '../key/item-keys.ts';
import { onceForEach } from '../../base/once-for-each.ts';
import type { Submission } from '../gradebook.ts';

/** Marks the long passage, once for each key. Never reads a score: only answers. */
export const scoreLong = onceForEach(({ attempt }: Submission, keys: ItemKeys): LongWork => {
  const item = requireItem(attempt, keys.passage.id);
  const [firstTry, ...others] = triesOf(item);
  const first = scoreResponse(keys.passage, keys.classKey, firstTry);
  const later = others.map((response) => scoreResponse(keys.passage, keys.classKey, response));
  const best = later.reduce((top, scored) => (scored.score.score > top.score.score ? scored : top), first);
  return {
    marks: (others.at(-1) ?? firstTry).labels.length,
    tries: item.tries.length,
    first,
    ...(later.length > 0 && { best }),
    firstScore: scoreOf(first.score, keys),
    bestScore: scoreOf(best.score, keys),
  };
});

/** What a learner did of the two forms; `null` for one that they did not answer all of. */
export interface FormsWork {
  readonly warmUp: FormWork | null;
  readonly exitCheck: FormWork | null;
}

/** Marks the forms that a learner did, once for each set of keys. */
export const scoreForms = onceForEach(
  (submission: Submission, lesson: Pick<Lesson, 'forms'>, keys: ClassKeys): FormsWork => ({
    warmUp: addUpForm(submission, lesson, 'warm-up', keys),
    exitCheck: addUpForm(submission, lesson, 'exit-check', keys),
  }),
);

function addUpForm(
  submission: Submission,
  { forms }: Pick<Lesson, 'forms'>,
  step: FormStepId,
  keys: ClassKeys,
): FormWork | null {
  const items = forms?.[formOfStep(submission.attempt, step)] ?? [];
  const work = items.map(({ id }) => {
    const itemKeys = keys[id];
    return itemKeys === undefined || !isAnswered(submission.attempt, id)
      ? undefined
      : scoreFormItem(submission, itemKeys);
  });
  const done = work.filter((item) => item !== undefined);
  if (items.length === 0 || done.length < items.length) return null;
  const [figures] = poolLearners(done.map((item) => [item.figures]));
  if (figures === undefined) return null;
  const judged = done.filter(({ isRight }) => isRight !== null);
  return { figures, right: judged.filter(({ isRight }) => isRight === true).length, of: judged.length };
}

const scoreFormItem = onceForEach(({ id, attempt }: Submission, keys: ItemKeys): FormItemWork => {
  const [response] = triesOf(requireItem(attempt, keys.passage.id));
  const { score } = scoreResponse(keys.passage, keys.classKey, response);
  const [figures] = learnerFigures({ key: keys.classKey, learners: [{ id, score }] });
  if (figures === undefined) throw new Error('figures of nobody');
  return { figures, isRight: judge(score, keys) };
});

/** Whether a short passage was judged rightly: its flaw found and named, or, where there is none, no word charged. */
function judge({ entries, chargedWords }: WordScore, { adjusted, classKey }: ItemKeys): boolean | null {
  if (formKind(adjusted) === undefined) return null;
  if (entries.ids.length === 0) return chargedWords === 0;
  const { tau } = classKey.prepared.params;
  return (entries.found[0] ?? 0) >= tau && (entries.named[0] ?? 0) > 0;
}

/** The counts of `ScoreSummary`, without the outcomes they are counted from. */
function scoreOf(score: WordScore, { classKey, adjusted }: ItemKeys): LearnerScore {
  const { tau } = classKey.prepared.params;
  const { found, named } = score.entries;
  return {
    score100: outOf100(score.raw),
    found: score.hits,
    named: found.filter((share, place) => share >= tau && (named[place] ?? 0) > 0).length,
    scored: found.length,
    respected: adjusted.decoys.length - score.decoysFlagged,
    decoys: adjusted.decoys.length,
  };
}
