import { classKeyOf, scoreResponse } from '../../src/core/analysis/class/class-key.ts';
import { classReport } from '../../src/core/analysis/class/passage-report.ts';
import type { ClassView, LearnerRow } from '../../src/core/gradebook/class-view.ts';
import { firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import { feedbackFixture, responseWith, secondLookBundle } from './second-look-fixture.ts';

const { passage } = firstItem(secondLookBundle);
const answer = responseWith(['Reports say so', 'anonymous-sourcing']);
const key = classKeyOf(passage, feedbackFixture(answer).key);
const score = { score100: 33, found: 1, named: 1, scored: 3, respected: 2, decoys: 2 };

/** A learner of a small class; `number` tells them apart. */
export function learnerRow(number: number, changes: Partial<LearnerRow> = {}): LearnerRow {
  return {
    id: `r${number}`,
    name: `Name ${number}`,
    assignment: 'class-9b',
    medium: 'screen',
    source: `work-${number}.json`,
    startedAt: '2026-11-23T12:00:00.000Z',
    handedInAt: '2026-11-23T12:40:00.000Z',
    isCounted: true,
    flags: [],
    marks: 1,
    tries: 1,
    first: score,
    best: score,
    warmUp: null,
    exitCheck: null,
    disagreements: 0,
    ...changes,
  };
}

/** A class of these learners, who each marked one passage of the small lesson. */
export function classView(learners: readonly LearnerRow[], changes: Partial<ClassView> = {}): ClassView {
  const first = scoreResponse(passage, key, answer);
  const { lesson, techniques } = secondLookBundle;
  return {
    lesson: { id: lesson.id, version: lesson.version },
    techniques: techniques.map(({ id }) => id),
    groups:
      learners.length === 0 ? [] : [{ id: 'class-9b', learners: learners.length, handIns: learners.length }],
    hidesAnswers: false,
    learners,
    questions: [],
    refusals: [],
    report: classReport(
      key,
      learners.map(({ id }) => ({ id, first })),
    ),
    forms: null,
    appeals: [],
    adjustments: [],
    ...changes,
  };
}

/** The key of the small lesson, by item id. */
export const gradebookKeys = { [passage.id]: feedbackFixture(answer).key };
