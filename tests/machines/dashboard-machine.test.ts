import { describe, expect, it } from 'vitest';
import { createActor, fromCallback, fromPromise, waitFor } from 'xstate';
import type { ClassView, LearnerView } from '../../src/core/gradebook/class-view.ts';
import type { GradebookTask, OpenedGradebook } from '../../src/core/gradebook/gradebook-desk.ts';
import { createIssue, failure, success, type Result } from '../../src/core/base/result.ts';
import { dashboardMachine, type DashboardEvent } from '../../src/machines/dashboard-machine.ts';
import { askTask } from '../../src/ui/teach/ask-task.ts';
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
  const end = (outcome: Result<ClassView | null>) => begun.at(-1)?.tell({ type: 'task.finish', outcome });
  const finish = (view: ClassView | null) => end(success(view));
  const ready = () => waitFor(actor, (snapshot) => snapshot.matches('ready'));
  const context = () => actor.getSnapshot().context;
  return { actor, ask, begun, context, end, finish, learners, ready };
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
    const { ask, begun, context, finish, ready } = start();
    await ready();
    ask(files);
    begun[0]?.tell({ type: 'task.progress', progress: { done: 1, of: 2, view: one } });
    expect(context()).toMatchObject({ work: { task: files, progress: { done: 1, of: 2 } }, view: one });
    finish({ ...two, refusals: [{ source: 'x', issues: [issue] }] });
    expect(context()).toMatchObject({ work: null, added: { handIns: 2, refused: 1 }, hasUnsaved: true });
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
    expect(context()).toMatchObject({ work: null, waiting: [] });
  });
});

describe('what could not be done', () => {
  const other: GradebookTask = { type: 'choose', group: null };

  it('is still said while and after what waited behind it is done', async () => {
    const { ask, begun, context, finish, ready } = start();
    await ready();
    ask(files);
    ask(other);
    begun[0]?.tell({ type: 'task.fail' });
    expect(context()).toMatchObject({ work: { task: other }, trouble: { task: files } });
    finish(one);
    expect(context()).toMatchObject({ work: null, trouble: { task: files } });
  });

  it('is told to whoever asked for it, and to nobody else', async () => {
    const { actor, begun, finish, ready } = start();
    await ready();
    const asked = [files, other].map((task) => askTask(actor, task));
    begun[0]?.tell({ type: 'task.fail' });
    finish(one);
    expect(await Promise.all(asked)).toEqual([false, true]);
  });

  it('is over when something else is asked for', async () => {
    const { ask, begun, context, ready } = start();
    await ready();
    ask(files);
    begun[0]?.tell({ type: 'task.fail' });
    ask(other);
    expect(context().trouble).toBeNull();
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
    const { ask, context, end, ready } = start();
    await ready();
    ask({ type: 'secret-key', text: 'x' });
    end(failure([issue]));
    expect(context()).toMatchObject({ view: empty, hasUnsaved: false, trouble: { issues: [issue] } });
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
    expect(context().hasUnsaved).toBe(true);
    ask({ type: 'export', kind: 'gradebook-json' });
    finish(null);
    expect(context().hasUnsaved).toBe(false);
    ask({ type: 'choose', group: 'class-9b' });
    finish(one);
    expect(context().hasUnsaved).toBe(false);
    ask({ type: 'remove', id: 'r1' });
    finish(empty);
    expect(context().hasUnsaved).toBe(true);
  });
});

describe('one learner', () => {
  it('is opened while files are read, and again when the class has changed', async () => {
    const { actor, ask, finish, learners, ready } = start();
    await ready();
    ask(files);
    actor.send({ type: 'learner.open', id: 'r1' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: 'shown' }));
    finish(one);
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: 'shown' }));
    expect(learners).toEqual(['r1', 'r1']);
  });

  it('is missing when nobody has that name, until the class changes or another is opened', async () => {
    const { actor, ready } = start();
    await ready();
    actor.send({ type: 'learner.open', id: 'gone' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: 'missing' }));
    actor.send({ type: 'learner.open', id: 'r1' });
    await waitFor(actor, (snapshot) => snapshot.matches({ ready: 'shown' }));
    actor.send({ type: 'learner.close' });
    expect(actor.getSnapshot().context).toMatchObject({ learnerId: null, learner: null });
  });
});
