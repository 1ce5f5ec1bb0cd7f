import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, fromPromise, waitFor } from 'xstate';
import type { ClassView } from '../../src/core/gradebook/class-view.ts';
import type { OpenedGradebook } from '../../src/core/gradebook/gradebook-desk.ts';
import type { GradebookTask } from '../../src/core/gradebook/gradebook-task.ts';
import type { LearnerView } from '../../src/core/gradebook/learner-view.ts';
import { createIssue, failure, success, type Result } from '../../src/core/result.ts';
import { dashboardMachine, type DashboardEvent } from '../../src/machines/dashboard-machine.ts';
import { classView, gradebookKeys, learnerRow } from '../support/gradebook-view.ts';
import { secondLookBundle } from '../support/second-look-fixture.ts';

type Tell = (event: DashboardEvent) => void;

const empty = classView([]);
const one = classView([learnerRow(1)]);
const two = classView([learnerRow(1), learnerRow(2)]);
const issue = createIssue('not-found', 'lessons/x', 'no');
const files: GradebookTask = { type: 'add', sources: [] };
const opened = (view: ClassView): Result<OpenedGradebook> =>
  success({ bundle: secondLookBundle, keys: gradebookKeys, sources: [], provenance: 'Tests.', view });

function start(open: () => Promise<Result<OpenedGradebook>> = () => Promise.resolve(opened(empty))) {
  const begun: { task: GradebookTask; tell: Tell }[] = [];
  const learners: string[] = [];
  const actor = createActor(
    dashboardMachine.provide({
      actors: {
        openGradebook: fromPromise(open),
        runTask: fromCallback<DashboardEvent, GradebookTask>(({ input, sendBack }) => {
          begun.push({ task: input, tell: sendBack });
        }),
        openLearner: fromPromise(async ({ input }: { input: string }) => {
          learners.push(input);
          if (input === 'gone') throw new Error('gone');
          return { row: learnerRow(1) } as LearnerView;
        }),
      },
    }),
    { input: { lessonId: 'bridge' } },
  ).start();
  const ask = (task: GradebookTask) => actor.send({ type: 'task.ask', task });
  const finish = (view: ClassView | null, issues = [] as (typeof issue)[]) =>
    begun.at(-1)?.tell({ type: 'task.finish', outcome: { view, issues } });
  const ready = () => waitFor(actor, (snapshot) => snapshot.matches('ready'));
  const context = () => actor.getSnapshot().context;
  return { actor, ask, begun, context, finish, learners, ready };
}

describe('opening', () => {
  it('shows the lesson with nobody in it', async () => {
    const { ready, context } = start();
    await ready();
    expect(context().view).toEqual(empty);
    expect(context().opened?.bundle).toBe(secondLookBundle);
  });

  it('says why it failed, and can be tried again', async () => {
    const answers = [failure<OpenedGradebook>([issue]), opened(empty)];
    const { actor, ready, context } = start(() => Promise.resolve(answers.shift() ?? opened(empty)));
    await waitFor(actor, (snapshot) => snapshot.matches('failed'));
    expect(context().issues).toEqual([issue]);
    actor.send({ type: 'gradebook.retry' });
    await ready();
    expect(context().issues).toEqual([]);
  });

  it('keeps what is dropped before it is open', async () => {
    const { ask, begun, ready } = start();
    ask(files);
    await ready();
    expect(begun.map(({ task }) => task)).toEqual([files]);
  });
});

describe('adding files', () => {
  it('shows how far it is and the class so far, then what came of it', async () => {
    const { actor, ask, begun, context, finish, ready } = start();
    await ready();
    ask(files);
    begun[0]?.tell({ type: 'task.progress', progress: { done: 1, of: 2, view: one } });
    expect(actor.getSnapshot().matches({ ready: { work: 'adding' } })).toBe(true);
    expect(context()).toMatchObject({ progress: { done: 1, of: 2 }, view: one });
    finish({ ...two, refusals: [{ source: 'x', issues: [issue] }] });
    expect(actor.getSnapshot().matches({ ready: { work: 'idle' } })).toBe(true);
    expect(context()).toMatchObject({ progress: null, added: { handIns: 2, refused: 1 }, changes: 1 });
  });

  it('lets what is dropped meanwhile wait for its turn', async () => {
    const { ask, begun, finish, ready } = start();
    const more: GradebookTask = { type: 'add', sources: [] };
    await ready();
    ask(files);
    ask(more);
    expect(begun).toHaveLength(1);
    finish(one);
    expect(begun.map(({ task }) => task)).toEqual([files, more]);
  });

  it('goes on with the next task after one that broke', async () => {
    const { ask, begun, context, ready } = start();
    await ready();
    ask(files);
    ask({ type: 'choose', group: null });
    begun[0]?.tell({ type: 'task.fail' });
    expect(begun).toHaveLength(2);
    begun[1]?.tell({ type: 'task.fail' });
    expect(context().trouble).toEqual({ task: { type: 'choose', group: null }, issues: [] });
    expect(context().queue).toEqual([]);
  });
});

describe('changing the key', () => {
  it('remembers what the change did to the scores', async () => {
    const best = { ...learnerRow(1).best, score100: 43 };
    const adjustment = {
      id: 'c1',
      at: '2026-11-23T13:00:00.000Z',
      change: { type: 'drop', item: 'op-ed', entry: 'u1' },
    } as const;
    const { ask, context, finish, ready } = start(() => Promise.resolve(opened(two)));
    await ready();
    ask({ type: 'adjust', change: adjustment.change });
    finish(classView([learnerRow(1, { best }), learnerRow(2)], { adjustments: [adjustment] }));
    expect(context().effects).toEqual({ c1: { changed: 1, meanBefore: 33, meanAfter: 38 } });
  });

  it('keeps the class and says why when a secret key is none', async () => {
    const { ask, context, finish, ready } = start();
    await ready();
    ask({ type: 'secret-key', text: 'x' });
    finish(null, [issue]);
    expect(context()).toMatchObject({ view: empty, changes: 0, trouble: { issues: [issue] } });
  });
});

describe('saving', () => {
  it('counts as saved only what was there when the gradebook was saved', async () => {
    const { ask, context, finish, ready } = start();
    await ready();
    ask(files);
    finish(one);
    ask({ type: 'export', kind: 'learners-csv' });
    finish(null);
    expect(context()).toMatchObject({ changes: 1, savedChanges: 0 });
    ask({ type: 'export', kind: 'gradebook-json' });
    finish(null);
    expect(context()).toMatchObject({ changes: 1, savedChanges: 1 });
    ask({ type: 'choose', group: 'class-9b' });
    finish(one);
    expect(context()).toMatchObject({ changes: 1, savedChanges: 1 });
  });
});

describe('one learner', () => {
  it('is opened while files are read, and again when the class has changed', async () => {
    const { actor, ask, finish, learners, ready } = start();
    await ready();
    ask(files);
    actor.send({ type: 'learner.open', id: 'r1' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: { learner: 'shown' } }));
    finish(one);
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: { learner: 'shown' } }));
    expect(learners).toEqual(['r1', 'r1']);
  });

  it('is missing when nobody has that name, until the class changes or another is opened', async () => {
    const { actor, ready } = start();
    await ready();
    actor.send({ type: 'learner.open', id: 'gone' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: { learner: 'missing' } }));
    actor.send({ type: 'learner.open', id: 'r1' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: { learner: 'shown' } }));
    actor.send({ type: 'learner.close' });
    expect(actor.getSnapshot().context).toMatchObject({ learnerId: null, learner: null });
  });
});
