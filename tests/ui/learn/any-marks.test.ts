import { describe, expect, it } from 'vitest';
import type { AttemptItem } from '../../../src/core/attempt/attempt.ts';
import { firstItem } from '../../../src/core/lesson/lesson-bundle.ts';
import type { Response } from '../../../src/core/response/label.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import type { ItemFeedback } from '../../../src/core/scoring/score-item.ts';
import { sureAndWrong } from '../../../src/core/scoring/outcomes/tries.ts';
import { formNotes } from '../../../src/ui/learn/steps/forms/form-notes.ts';
import { markLayers, shownMarks } from '../../../src/ui/lesson/shown-marks.ts';
import { outcomeId, shownObjections } from '../../../src/ui/explain/objections.ts';
import { numberNotes, outcomeLayers } from '../../../src/ui/explain/outcome-layers.ts';
import { outcomeNotes } from '../../../src/ui/explain/outcome-note.ts';
import { ownMarkNotes, shownPlaces } from '../../../src/ui/learn/steps/second-look/own-notes.ts';
import { repairPassages, withoutModels } from '../../../src/ui/learn/steps/repair/repair-passage.ts';
import { scoreHeadline, triesColumns } from '../../../src/ui/explain/score-headline.ts';
import { sectionResult } from '../../../src/ui/learn/steps/mark/section-result.ts';
import { checkedNotes } from '../../../src/ui/print/checked-notes.ts';
import { markNotes } from '../../../src/ui/print/marked-notes.ts';
import { learnerNotes } from '../../../src/ui/teach/learner/learner-notes.ts';
import { noon } from '../../support/lesson-fixture.ts';
import { passageScorer, randomResponse, seededDraws, singleMarks } from '../../support/any-marks.ts';
import { realLesson } from '../../support/real-lesson.ts';
import { runs } from '../../support/runs.ts';

// Whatever a learner marks, what is shown of it can be shown: nothing throws, and no list has one id twice.

const lesson = realLesson();
const { bundle } = lesson;
const { techniques } = bundle;
const names = techniques.map(({ id }) => id);
const cards = bundle.cards ?? [];
const { item, passage } = firstItem(bundle);
const scoreText = passageScorer(lesson, passage);

const lines = passage.paragraphs.map(({ start, end }, index) => ({
  number: index + 1,
  paragraph: index,
  start,
  end,
}));

function workOf(response: Response, feedback: ItemFeedback) {
  const marks = shownMarks(passage, techniques, response.labels, cards);
  const disagreements = feedback.score.outcomes.map(({ type, id }) => ({
    outcome: `${type}:${id}`,
    reason: 'No.',
    at: noon,
  }));
  const record: AttemptItem = { marking: createMarking(), tries: [response], hints: {}, disagreements };
  return { item, passage, techniques, marks, feedback, record };
}

type Lists = Record<string, readonly string[]>;

/** The lists with ids that the check, the second look and paper make of marks. */
function shownLists(response: Response, feedback: ItemFeedback): Lists {
  const work = workOf(response, feedback);
  const { marks } = work;
  const all = outcomeNotes(passage, feedback, techniques, marks);
  const own = ownMarkNotes(all, marks, techniques);
  const printed = checkedNotes(work, lines);
  return {
    outcomes: feedback.score.outcomes.map(outcomeId),
    receipt: feedback.score.receipt.lines.map(({ outcome }) => outcomeId(outcome)),
    marks: marks.map(({ label }) => label.id),
    markLayers: markLayers(marks, 'm1').map(({ id }) => id),
    notes: all.map(({ id }) => id),
    layers: outcomeLayers(numberNotes(all)).map(({ id }) => id),
    ownNotes: own.map(({ id }) => id),
    ownLayers: outcomeLayers(numberNotes(own)).map(({ id }) => id),
    // One mark is one covered note, with each question once.
    covered: own.flatMap(({ id }) => /^mark-(.+)-\w+$/.exec(id)?.slice(1, 2) ?? []),
    questions: own.flatMap(({ id, questions }) =>
      questions.map(({ lead, question }) => `${id} ${lead} ${question}`),
    ),
    places: shownPlaces(passage, feedback, techniques, marks, {}).map(({ annotation }) => annotation),
    printedNotes: printed.notes.map(({ id }) => id),
    printedLayers: printed.layers.map(({ id }) => id),
    printedMarks: markNotes(techniques, marks, lines).map(({ id }) => id),
  };
}

/** Those of the report, of short passages and of the teacher's page. */
function laterLists(response: Response, feedback: ItemFeedback): Lists {
  const work = workOf(response, feedback);
  const form = formNotes(passage, feedback, techniques, response.labels);
  const whole = passage.paragraphs[0] ?? { start: 0, end: 1 };
  return {
    teacherNotes: learnerNotes(work).map(({ id }) => id),
    formNotes: form.notes.map(({ id }) => id),
    formLayers: form.layers.map(({ id }) => id),
    sure: sureAndWrong(feedback.score, response, ['certain', 'fairly-sure']).map(({ label }) => label.id),
    columns: triesColumns(feedback.tries).map(({ title }) => title),
    objections: shownObjections(passage, feedback, techniques, work.record).map(({ outcome }) => outcome),
    repairs: repairPassages(passage, withoutModels(feedback), techniques).map(({ id }) => id),
    section: [sectionResult(feedback.score.outcomes, whole)],
    headline: [scoreHeadline(feedback.score)],
  };
}

/** The lists that have something twice, with the marks they were made of. */
function repeatsIn(lists: Lists, { labels }: Response): readonly string[] {
  return Object.entries(lists).flatMap(([name, ids]) =>
    new Set(ids).size === ids.length ? [] : [`${name} of ${JSON.stringify(labels)}`],
  );
}

function repeatsOf(response: Response): readonly string[] {
  return repeatsIn(shownLists(response, scoreText(response)), response);
}

describe('what is shown of marks', () => {
  it('has every id once, for each single mark that can be made of whole sentences', () => {
    const marks = [...singleMarks(passage, names)];
    expect(marks).toHaveLength(2709);
    // In a quick run every tenth: each begins and ends elsewhere, under each technique in turn.
    const stride = Math.ceil(marks.length / runs(marks.length));
    const tried = marks.filter((_, index) => index % stride === 0);
    expect(tried.flatMap((label) => repeatsOf({ labels: [label] })).slice(0, 3)).toEqual([]);
  });

  const cardIds = cards.map(({ id }) => id);
  const responses = (seed: number, count: number) => {
    const draw = seededDraws(seed);
    return Array.from({ length: count }, () => randomResponse(passage, names, cardIds, draw));
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'has every id once, for responses of up to 25 marks on any words (seed %i)',
    (seed) => {
      expect(responses(seed, runs(1000)).flatMap(repeatsOf).slice(0, 3)).toEqual([]);
    },
  );

  it('has every id once on the report and the teacher’s page, for many of them after two tries', () => {
    const some = responses(11, runs(500));
    const repeats = some.flatMap((response, index) => {
      const tries = [some[index - 2], some[index - 1]].map((before) => before ?? { labels: [] });
      const [first = response, second = response] = tries;
      return repeatsIn(laterLists(response, scoreText(first, second, response)), response);
    });
    expect(repeats.slice(0, 3)).toEqual([]);
  });
});
