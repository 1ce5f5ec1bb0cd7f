import { describe, expect, it } from 'vitest';
import { classKeyOf, scoreResponse } from '../../../src/core/analysis/class/class-key.ts';
import { classReport, finishClass } from '../../../src/core/analysis/class/passage-report.ts';
import { compareTries } from '../../../src/core/analysis/class/compare-tries.ts';
import { addLearner, createClassAccumulator } from '../../../src/core/analysis/class/class-accumulator.ts';
import { poolLearners } from '../../../src/core/analysis/class/learner-figures.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { adjustKey } from '../../../src/core/gradebook/key/adjust-key.ts';
import type { Adjustment, KeyChange } from '../../../src/core/gradebook/adjustment.ts';
import {
  forClassShown,
  withAdjustment,
  withDecision,
  withGroup,
  withoutAdjustment,
  withoutSource,
} from '../../../src/core/gradebook/apply-command.ts';
import { classViewOf, classViewSteps } from '../../../src/core/gradebook/views/class-view-of.ts';
import type { Gradebook } from '../../../src/core/gradebook/gradebook.ts';
import {
  encodeGradebook,
  parseGradebookFile,
  withDecisions,
} from '../../../src/core/gradebook/exports/gradebook-file.ts';
import { returnFileOf } from '../../../src/core/gradebook/exports/return-file-of.ts';
import { expectValue } from '../response/expect-value.ts';
import { learnerViewOf } from '../../../src/core/gradebook/views/learner-view-of.ts';
import { bestTry } from '../../../src/core/scoring/outcomes/tries.ts';
import { formOutcome, isRightOutcome } from '../../../src/core/scoring/outcomes/form-outcome.ts';
import { keyInPlay } from '../../../src/core/scoring/key-in-play.ts';
import { scoreItem } from '../../../src/core/scoring/score-item.ts';
import { finishSteps } from '../../../src/core/base/slices.ts';
import { dayAfter, emptyGradebook, gradebookOf, lesson, madeClass, withWork } from './made-gradebook.ts';

const handIns = madeClass(40, 5);
const gradebook = gradebookOf(handIns);
const passage = lesson.bundle.passages['op-ed'] ?? never();
const opEdKey = lesson.resolved['op-ed'] ?? never();

function adjustment(id: string, change: KeyChange, grants?: string): Adjustment {
  return { id, at: `2026-11-18T10:00:0${id}.000Z`, change, ...(grants !== undefined && { grants }) };
}

const changes: readonly Adjustment[] = [
  adjustment('1', { type: 'drop', item: 'op-ed', entry: 'f1' }),
  adjustment('2', { type: 'reweight', item: 'op-ed', entry: 'sl1', weight: 2 }),
  adjustment('3', { type: 'accept-name', item: 'op-ed', entry: 'u1', technique: 'factual-error' }),
  adjustment('4', { type: 'drop', item: 'op-ed', entry: 'd1' }),
  adjustment('5', {
    type: 'accept-mark',
    item: 'op-ed',
    span: passage.sentences[3] ?? never(),
    technique: 'slippery-slope',
  }),
];

/** The same gradebook, of which nothing has been worked out yet. */
function anew(book: Gradebook): Gradebook {
  return { ...book, lesson: { ...book.lesson } };
}

/** What `classReport` says of the answers of a gradebook, without anything of the gradebook's own. */
function reportOf({ entries, adjustments }: Gradebook) {
  const key = classKeyOf(passage, adjustKey(opEdKey, passage, adjustments));
  return classReport(
    key,
    entries.map(({ submission: { id, attempt } }) => {
      const tries = (attempt.items['op-ed']?.tries ?? []).map((response) =>
        scoreResponse(passage, key, response),
      );
      const best = tries.reduce((top, one) => (one.score.score > top.score.score ? one : top));
      return { id, first: tries[0] ?? never(), ...(tries.length > 1 && { best }) };
    }),
  );
}

describe('the view of a class', () => {
  it('has the figures of classReport on the same answers', () => {
    expect(classViewOf(gradebook).report).toEqual(reportOf(gradebook));
  });

  it('has them with a changed key too', () => {
    const changed = changes.reduce(withAdjustment, gradebook);
    expect(classViewOf(changed).report).toEqual(reportOf(changed));
    expect(classViewOf(changed).report).not.toEqual(classViewOf(gradebook).report);
  });

  it('is the same whether the class came at once or in parts', () => {
    let growing = emptyGradebook();
    for (let at = 0; at < handIns.length; at += 15) {
      growing = gradebookOf(handIns.slice(at, at + 15), growing);
      classViewOf(growing);
    }
    const parts = classViewOf(growing);
    const once = classViewOf(anew(gradebook));
    expect({ ...parts, learners: [] }).toEqual({ ...once, learners: [] });
    const withoutFiles = (view: typeof once) => view.learners.map(({ source: _source, ...row }) => row);
    expect(withoutFiles(parts)).toEqual(withoutFiles(once));
  });

  it('is as before when changes to the key are taken back, whatever was worked out meanwhile', () => {
    const before = classViewOf(gradebook);
    const changed = changes.reduce(withAdjustment, gradebook);
    const during = classViewOf(changed);
    const back = changes.reduce((book, { id }) => withoutAdjustment(book, id), changed);
    expect(classViewOf(back)).toEqual(before);
    expect(classViewOf(anew(back))).toEqual(before);
    expect(classViewOf(anew(changed))).toEqual(during);
    const learner = gradebook.entries[0]?.submission.id ?? '';
    const without = withoutSource(changed, learner);
    expect(classViewOf(without)).toEqual(classViewOf(anew(without)));
  });

  it('counts everybody once when another one is asked for while it is worked out', () => {
    const fresh = anew(gradebook);
    const steps = classViewSteps(fresh);
    // Somewhere among the figures: facts and marking come first, a step a learner.
    for (let step = 0; step < handIns.length + handIns.length / 2; step += 1) steps.next();
    const other = classViewOf(fresh);
    expect(finishSteps(steps)).toEqual(other);
    expect(other.report).toEqual(reportOf(fresh));
  });

  it('marks nobody again whom a change does not concern', () => {
    const changed = withDecision(gradebook, 'nobody/op-ed/plain:1', true);
    const [before, after] = [classViewOf(gradebook), classViewOf(changed)];
    expect(after.report).toBe(before.report);
    expect(after.learners[0]?.first).toBe(before.learners[0]?.first);
  });

  it('tells each learner the numbers of scoreItem with the changed key', () => {
    const changed = changes.reduce(withAdjustment, gradebook);
    const view = classViewOf(changed);
    const key = adjustKey(opEdKey, passage, changes);
    for (const [place, { submission }] of changed.entries.entries()) {
      const item = submission.attempt.items['op-ed'] ?? never();
      const scores = item.tries.map((response) => scoreItem(passage, key, response));
      const rowOf = ({ score100, summary }: (typeof scores)[number]) => {
        const { found, named, scored, fair, decoys } = summary;
        return { score100, found, named, scored, respected: fair, decoys };
      };
      expect(view.learners[place]).toMatchObject({
        id: submission.id,
        isCounted: true,
        marks: item.tries.at(-1)?.labels.length,
        tries: item.tries.length,
        first: rowOf(scores[0] ?? never()),
        best: rowOf(scores[bestTry(scores)] ?? never()),
      });
    }
  });

  it('reads the forms by which one each learner did first', () => {
    const view = classViewOf(gradebook);
    const forms = lesson.bundle.lesson.forms ?? never();
    const orders = new Set<string>();
    for (const [place, { submission }] of gradebook.entries.entries()) {
      const { attempt } = submission;
      orders.add(attempt.firstForm);
      const rightOf = (form: 'a' | 'b') => {
        const items = forms[form].map(({ id }) => ({ id, work: attempt.items[id] ?? never() }));
        if (items.some(({ work }) => work.checkedAt === undefined)) return null;
        const right = items.filter(({ id, work }) => {
          const key = lesson.resolved[id] ?? never();
          const text = lesson.bundle.passages[id] ?? never();
          return isRightOutcome(formOutcome(scoreItem(text, key, work.tries[0] ?? never())));
        });
        return { right: right.length, of: items.length };
      };
      const second = attempt.firstForm === 'a' ? 'b' : 'a';
      expect(view.learners[place]?.warmUp).toEqual(rightOf(attempt.firstForm));
      expect(view.learners[place]?.exitCheck).toEqual(rightOf(second));
    }
    expect(orders).toEqual(new Set(['a', 'b']));
  });

  it('pools and compares the forms as the analysis does', () => {
    const view = classViewOf(gradebook);
    const forms = lesson.bundle.lesson.forms ?? never();
    const pooled = (step: 'first' | 'second') =>
      (['a', 'b'] as const).flatMap((form) => {
        const learners = gradebook.entries
          .map(({ submission }) => submission)
          .filter(({ attempt }) => (attempt.firstForm === form) === (step === 'first'))
          .filter(({ attempt }) => forms[form].every(({ id }) => attempt.items[id]?.checkedAt !== undefined));
        const passages = forms[form].map(({ id }) => {
          const text = lesson.bundle.passages[id] ?? never();
          const key = classKeyOf(text, lesson.resolved[id] ?? never());
          const accumulator = createClassAccumulator(key);
          for (const { id: learner, attempt } of learners) {
            addLearner(
              accumulator,
              learner,
              scoreResponse(text, key, attempt.items[id]?.tries[0] ?? never()),
            );
          }
          return finishClass(accumulator).learners;
        });
        return poolLearners(passages);
      });
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    const warmUp = pooled('first').toSorted(byId);
    const exitCheck = pooled('second').toSorted(byId);
    expect(view.forms).toEqual({ warmUp, exitCheck, change: compareTries(warmUp, exitCheck) });
    expect(warmUp.length).toBe(40);
    expect(exitCheck.length).toBeLessThan(40);
  });

  it('leaves out of the figures what was replaced, and lists it', () => {
    const [first] = handIns;
    if (first === undefined) never();
    const again = { ...first, handedInAt: '2026-11-16T11:00:00.000Z' };
    const view = classViewOf(gradebookOf([...handIns, again]));
    expect(view.learners.length).toBe(41);
    expect(view.learners[0]).toMatchObject({ isCounted: false, flags: [{ code: 'handed-in-again' }] });
    expect(view.report.first.learners.length).toBe(40);
  });

  it('has an empty report for nobody', () => {
    const view = classViewOf(emptyGradebook());
    expect(view).toMatchObject({
      learners: [],
      groups: [],
      forms: { warmUp: [], exitCheck: [], change: null },
    });
    expect(view.report).toMatchObject({ first: { raw: null }, best: null, change: null });
  });
});

describe('assignments', () => {
  const off = { ...defaultSettings(), techniquesOff: ['factual-error'] };
  const assigned = (id: string, settings = defaultSettings()): HandIn['assignment'] => ({
    id,
    settings,
    mode: 'practice',
  });
  const mixed = gradebookOf(
    handIns.map((handIn, place) => ({
      ...handIn,
      assignment: place < 10 ? assigned('monday') : place < 30 ? assigned('friday', off) : null,
    })),
  );

  it('are listed with how many answer each, and one of them can be shown', () => {
    expect(classViewOf(mixed).groups).toEqual([
      { id: 'monday', learners: 10, handIns: 10 },
      { id: 'friday', learners: 20, handIns: 20 },
      { id: null, learners: 10, handIns: 10 },
    ]);
    const alone = classViewOf(withGroup(mixed, null));
    expect([alone.group, alone.learners.length]).toEqual([null, 10]);
    expect(classViewOf(withGroup(mixed, 'monday')).learners.length).toBe(10);
    expect('group' in classViewOf(mixed)).toBe(false);
  });

  it('have changes to the key of their own, which move no score of another class', () => {
    const sound = Object.values(mixed.lesson.keys['op-ed']?.decoys ?? {})[0]?.id ?? never();
    const change: KeyChange = { type: 'drop', item: 'op-ed', entry: sound };
    const made = forClassShown(withGroup(mixed, 'monday'), { id: 'c1', at: dayAfter, change });
    expect(made.group).toBe('monday');
    const changed = withAdjustment(mixed, made);
    const rows = (of: Gradebook) => classViewOf(of).learners;
    const moved = rows(changed).filter((row, place) => row.best.decoys !== rows(mixed)[place]?.best.decoys);
    expect(moved.map(({ assignment }) => assignment)).toEqual(Array.from({ length: 10 }, () => 'monday'));

    expect(classViewOf(withGroup(changed, 'friday')).adjustments).toEqual([]);
    expect(classViewOf(withGroup(changed, 'monday')).adjustments).toEqual([made]);
    expect(classViewOf(changed).adjustments).toEqual([made]);
    expect(classViewOf(changed).report).toEqual(classViewOf(mixed).report);
    expect(returnFileOf(withGroup(changed, 'monday'), '').adjustments).toEqual([
      { id: 'c1', at: dayAfter, change },
    ]);
    expect(returnFileOf(withGroup(changed, 'friday'), '').adjustments).toEqual([]);
    expect(classViewOf(withoutAdjustment(changed, 'c1'))).toEqual(classViewOf(mixed));
    const file = expectValue(parseGradebookFile(encodeGradebook(changed), 'line-in-the-silicon'));
    expect(withDecisions(mixed, file).adjustments).toEqual([made]);
  });

  it('that look for other techniques than most are marked by their own rule and not counted', () => {
    const view = classViewOf(
      gradebookOf([
        ...handIns.slice(0, 5),
        { ...(handIns[5] ?? never()), assignment: assigned('friday', off) },
      ]),
    );
    const other = view.learners[5] ?? never();
    expect(other).toMatchObject({
      isCounted: false,
      flags: [{ code: 'other-techniques', value: 'slippery-slope anonymous-sourcing' }],
    });
    expect(view.report.first.learners.length).toBe(5);
    const inPlay = keyInPlay(
      opEdKey,
      lesson.bundle.techniques.filter(({ id }) => id === 'factual-error'),
    );
    expect(other.first.scored).toBe(inPlay.annotations.filter(({ status }) => status === 'scored').length);
  });

  it('make the rule of the class where most have it', () => {
    const view = classViewOf(withGroup(mixed, 'friday'));
    expect(view.techniques).toEqual(['slippery-slope', 'anonymous-sourcing']);
    expect(view.learners.every(({ isCounted }) => isCounted)).toBe(true);
    expect(view.report.first.annotations.some(({ technique }) => technique === 'factual-error')).toBe(false);
  });

  it('without answers count the marks as they stand', () => {
    const handIn = handIns[0] ?? never();
    const item = handIn.work.items['op-ed'] ?? never();
    const test = withWork(handIn, {
      items: {
        ...handIn.work.items,
        'op-ed': { response: item.response, tries: [], hints: {}, disagreements: [] },
      },
    });
    const row = classViewOf(gradebookOf([test])).learners[0] ?? never();
    const { score100 } = scoreItem(passage, opEdKey, item.response);
    expect([row.tries, row.first.score100, row.best.score100]).toEqual([0, score100, score100]);
  });
});

describe('one learner', () => {
  it('has the feedback of every passage they did, by the changed key', () => {
    const changed = changes.reduce(withAdjustment, gradebook);
    const { submission } = changed.entries[3] ?? never();
    const view = learnerViewOf(changed, submission.id) ?? never();
    const key = adjustKey(opEdKey, passage, changes);
    const tries = (submission.attempt.items['op-ed']?.tries ?? []).map((one) => scoreItem(passage, key, one));
    expect(view.row).toEqual(classViewOf(changed).learners[3]);
    expect(view.receipt).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    expect(view.feedback['op-ed']).toEqual({
      score: tries.at(-1),
      tries,
      key,
      sources: lesson.key.sources,
      provenance: lesson.key.provenance,
    });
    const done = Object.entries(submission.attempt.items).filter(([, item]) => item.checkedAt !== undefined);
    expect(Object.keys(view.feedback).toSorted()).toEqual(done.map(([id]) => id).toSorted());
  });

  it('is nobody where there is no such submission', () => {
    expect(learnerViewOf(gradebook, 'NOBODY')).toBeUndefined();
  });
});

function never(): never {
  throw new Error('the made-up class lacks something');
}
