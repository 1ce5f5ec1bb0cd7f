import { compareTries } from '../../analysis/class/compare-tries.ts';
import type { LearnerFigures } from '../../analysis/class/learner-figures.ts';
import { finishSteps, type Steps } from '../../base/slices.ts';
import type { Appeal, AssignmentGroup, ClassView, FormWork, FormsView } from '../class-view.ts';
import { holdsFor } from '../adjustment.ts';
import { appealsOf } from '../key/appeals.ts';
import {
  type ClassFacts,
  type MarkedSubmission,
  classFactsOf,
  longKeys,
  markSubmission,
} from '../marking/mark-submission.ts';
import { submissionKeys } from '../key/submission-keys.ts';
import type { Gradebook } from '../gradebook.ts';
import { growClass } from '../marking/grow-class.ts';
import type { WorkQuestion } from '../intake/which-counts.ts';
import { scoreLong } from '../marking/score-work.ts';

/**
 * Everything a gradebook shows, worked out from the answers and the key with its changes. The report is what `classReport`
 * says of the learners that are counted: the newest work of each, by the rule that most of the class had. A view
 * costs what is new since the last one of the same lesson, and the figures of the class.
 */
export function classViewOf(gradebook: Gradebook): ClassView {
  return finishSteps(classViewSteps(gradebook));
}

/** The same in steps: a submission or a part of the figures at a time. */
export function* classViewSteps(gradebook: Gradebook): Steps<ClassView> {
  const { lesson } = gradebook.lesson.bundle;
  const { adjustments, group, refused } = gradebook;
  const facts = classFactsOf(gradebook);
  yield;
  const marked: MarkedSubmission[] = [];
  for (const submission of facts.shown) {
    marked.push(markSubmission(gradebook, submission, facts));
    yield;
  }
  const counted = marked.filter(({ row }) => row.isCounted);
  const key = longKeys(gradebook, facts.rule, group);
  const { classKey } = key;
  const learners = counted.map(({ submission, row, key: own, long }) => ({
    id: row.id,
    // Classes that are shown together are compared by what holds for all of them.
    work: own === classKey ? long : scoreLong(submission, key),
  }));
  const report = yield* growClass(classKey, learners);
  const appeals = yield* listAppeals(gradebook, facts);
  const forms = lesson.forms === undefined ? null : viewForms(counted);
  yield;
  return {
    lesson: { id: lesson.id, version: lesson.version },
    techniques: lesson.techniques.filter((technique) => !facts.rule.includes(technique)),
    groups: listGroups(gradebook, facts),
    ...(group !== undefined && { group }),
    hidesAnswers: facts.shown.some(({ handIn }) => handIn.assignment?.settings.answers === 'never'),
    learners: marked.map(({ row }) => row),
    refusals: refused.map(({ refusal }) => refusal),
    report,
    forms,
    appeals,
    questions: questionsOf(facts),
    adjustments: adjustments
      .filter((change) => group === undefined || holdsFor(change, group))
      .toSorted((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at))),
  };
}

/** The objections of those who are shown; in work that was handed in again, only the newest ones. */
function* listAppeals(gradebook: Gradebook, facts: ClassFacts): Steps<Appeal[]> {
  const appeals: Appeal[] = [];
  for (const submission of facts.shown) {
    if (facts.found.superseded.has(submission.id)) continue;
    const keys = submissionKeys(gradebook, submission);
    appeals.push(...appealsOf(submission, gradebook, keys));
    yield;
  }
  return appeals;
}

/** The assignments that there is work for, in the order they first came in. */
function listGroups({ entries }: Gradebook, { found }: ClassFacts): AssignmentGroup[] {
  const groups = new Map<string | null, AssignmentGroup>();
  for (const { submission } of entries) {
    const id = submission.handIn.assignment?.id ?? null;
    const { learners, handIns } = groups.get(id) ?? { learners: 0, handIns: 0 };
    const counts = found.superseded.has(submission.id) ? 0 : 1;
    groups.set(id, { id, learners: learners + counts, handIns: handIns + 1 });
  }
  return [...groups.values()];
}

function questionsOf({ shown, found }: ClassFacts): readonly WorkQuestion[] {
  const ids = new Set(shown.map(({ id }) => id));
  return found.questions.filter(({ works }) => works.some((id) => ids.has(id)));
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
