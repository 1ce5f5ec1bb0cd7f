import { learnerFigures } from '../analysis/learner-figures.ts';
import { poolLearners } from '../analysis/pool-learners.ts';
import { scoreResponse } from '../analysis/scored-response.ts';
import { formOfStep, type FormStepId } from '../attempt/form-of-step.ts';
import type { Attempt } from '../attempt/attempt.ts';
import { requireItem } from '../attempt/require-item.ts';
import { formKind } from '../lesson/form-kind.ts';
import type { Lesson } from '../lesson/lesson-schema.ts';
import { outOf100 } from '../scoring/out-of-100.ts';
import type { WordScore } from '../scoring/word-score.ts';
import type { LearnerScore } from './class-view.ts';
import type { ItemKeys, ClassKeys } from './item-keys.ts';
import type { CachedItem, GradebookCache } from './gradebook-cache.ts';
import { isAnswered } from './is-answered.ts';
import type { FormItemWork, FormWork, LongWork } from './learner-work.ts';
import type { Submission } from './submission.ts';
import { triesOf } from './tries-of.ts';

/** Marks the long passage. Never reads a score: only answers. */
export function scoreLong({ id, attempt }: Submission, keys: ItemKeys, cache: GradebookCache): LongWork {
  return remember(cache.long, `${id} ${keys.passage.id}`, attempt, keys, () => {
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
}

/** Marks the form that a learner did at a step; `null` unless they answered all of it. */
export function scoreForm(
  submission: Submission,
  lesson: Pick<Lesson, 'forms'>,
  step: FormStepId,
  keys: ClassKeys,
  cache: GradebookCache,
): FormWork | null {
  const { id, attempt } = submission;
  const name = `${id} ${step}`;
  const cached = cache.forms.get(name);
  if (cached?.attempt === attempt && cached.keys === keys) return cached.work;
  const work = addUpForm(submission, lesson, step, keys, cache);
  cache.forms.set(name, { attempt, keys, work });
  return work;
}

function addUpForm(
  submission: Submission,
  { forms }: Pick<Lesson, 'forms'>,
  step: FormStepId,
  keys: ClassKeys,
  cache: GradebookCache,
): FormWork | null {
  const items = forms?.[formOfStep(submission.attempt, step)] ?? [];
  const work = items.map(({ id }) => {
    const itemKeys = keys[id];
    return itemKeys === undefined || !isAnswered(submission.attempt, id)
      ? undefined
      : scoreFormItem(submission, itemKeys, cache);
  });
  const done = work.filter((item) => item !== undefined);
  if (items.length === 0 || done.length < items.length) return null;
  const [figures] = poolLearners(done.map((item) => [item.figures]));
  if (figures === undefined) return null;
  const judged = done.filter(({ isRight }) => isRight !== null);
  return { figures, right: judged.filter(({ isRight }) => isRight === true).length, of: judged.length };
}

function scoreFormItem({ id, attempt }: Submission, keys: ItemKeys, cache: GradebookCache): FormItemWork {
  return remember(cache.formItems, `${id} ${keys.passage.id}`, attempt, keys, () => {
    const [response] = triesOf(requireItem(attempt, keys.passage.id));
    const { score } = scoreResponse(keys.passage, keys.classKey, response);
    const [figures] = learnerFigures({ key: keys.classKey, learners: [{ id, score }] });
    if (figures === undefined) throw new Error('figures of nobody');
    return { figures, isRight: judge(score, keys) };
  });
}

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

function remember<Work>(
  known: Map<string, CachedItem<Work>>,
  name: string,
  attempt: Attempt,
  { classKey }: ItemKeys,
  work: () => Work,
): Work {
  const cached = known.get(name);
  if (cached?.attempt === attempt && cached.classKey === classKey) return cached.work;
  const made = work();
  known.set(name, { attempt, classKey, work: made });
  return made;
}
