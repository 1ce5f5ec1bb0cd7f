import { compareTries } from '../analysis/compare-tries.ts';
import type { LearnerFigures } from '../analysis/learner-figures.ts';
import { finishSteps, type Steps } from '../steps.ts';
import type { Appeal } from './appeal.ts';
import { appealsOf } from './appeals-of.ts';
import { classFactsOf, type ClassFacts } from './class-facts.ts';
import { classKeysOf } from './class-keys.ts';
import { techniquesOffOf } from './class-rule.ts';
import type { AssignmentGroup, ClassView, FormsView } from './class-view.ts';
import { createGradebookCache, type GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import { growClass } from './grow-class.ts';
import { longKeys, markSubmission, type MarkedSubmission } from './mark-submission.ts';
import type { FormWork } from './learner-work.ts';

/**
 * Everything a gradebook shows, worked out from the answers and the key with its changes. The report is what `classReport`
 * says of the learners that are counted: the newest work of each, by the rule that most of the class had. With a cache of
 * the caller's own a view costs what is new since the last one, and the figures of the class.
 */
export function classViewOf(gradebook: Gradebook, cache: GradebookCache = createGradebookCache()): ClassView {
  return finishSteps(classViewSteps(gradebook, cache));
}

/** The same in steps: a submission or a part of the figures at a time. Only one view of a cache may be under way. */
export function* classViewSteps(gradebook: Gradebook, cache: GradebookCache): Steps<ClassView> {
  const { lesson } = gradebook.lesson.bundle;
  const { adjustments, group, refused } = gradebook;
  const facts = classFactsOf(gradebook, cache);
  yield;
  const marked: MarkedSubmission[] = [];
  for (const submission of facts.shown) {
    marked.push(markSubmission(gradebook, submission, facts, cache));
    yield;
  }
  const counted = marked.filter(({ row }) => row.isCounted);
  const { classKey } = longKeys(gradebook, facts.rule, cache);
  const learners = counted.map(({ row, long }) => ({ id: row.id, work: long }));
  const report = yield* growClass(classKey, learners, cache);
  const appeals = yield* listAppeals(gradebook, facts, cache);
  const forms = lesson.forms === undefined ? null : viewForms(counted);
  yield;
  return {
    lesson: { id: lesson.id, version: lesson.version },
    techniques: lesson.techniques.filter((technique) => !facts.rule.includes(technique)),
    groups: listGroups(gradebook),
    ...(group !== undefined && { group }),
    hidesAnswers: facts.shown.some(({ handIn }) => handIn.assignment?.settings.answers === 'never'),
    learners: marked.map(({ row }) => row),
    refusals: refused.map(({ refusal }) => refusal),
    report,
    forms,
    appeals,
    adjustments: adjustments.toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
  };
}

/** The objections of those who are shown; in work that was handed in again, only the newest ones. */
function* listAppeals(gradebook: Gradebook, facts: ClassFacts, cache: GradebookCache): Steps<Appeal[]> {
  const appeals: Appeal[] = [];
  for (const submission of facts.shown) {
    if (facts.found.superseded.has(submission.id)) continue;
    const keys = classKeysOf(gradebook, techniquesOffOf(submission.handIn), cache);
    appeals.push(...appealsOf(submission, gradebook, keys, cache));
    yield;
  }
  return appeals;
}

/** The assignments that there is work for, in the order they first came in. */
function listGroups({ entries }: Gradebook): AssignmentGroup[] {
  const learners = new Map<string | null, number>();
  for (const { submission } of entries) {
    const id = submission.handIn.assignment?.id ?? null;
    learners.set(id, (learners.get(id) ?? 0) + 1);
  }
  return [...learners].map(([id, count]) => ({ id, learners: count }));
}

/** Learners in the order of their ids, whatever order they came in. Which form warmed up differs from learner to learner. */
function viewForms(marked: readonly MarkedSubmission[]): FormsView {
  const sorted = marked.toSorted((a, b) => (a.row.id < b.row.id ? -1 : 1));
  const warmUp = sorted.flatMap((learner) => figuresIn(learner.warmUp));
  const exitCheck = sorted.flatMap((learner) => figuresIn(learner.exitCheck));
  const change = compareTries(warmUp, exitCheck);
  return { warmUp, exitCheck, change: change.learners === 0 ? null : change };
}

function figuresIn(work: FormWork | null): LearnerFigures[] {
  return work === null ? [] : [work.figures];
}
