import { assign, enqueueActions, fromCallback, fromPromise, raise, setup, stopChild } from 'xstate';
import type { ClassView, LearnerView } from '../core/gradebook/class-view.ts';
import type { AddProgress, GradebookTask, OpenedGradebook } from '../core/gradebook/gradebook-desk.ts';
import type { Issue, Result } from '../core/base/result.ts';
import { type ChangeEffect, changeEffect } from '../core/gradebook/views/change-effect.ts';

/** What an adding brought. */
interface AddedCount {
  /** Hand-ins that are new in the gradebook. */
  readonly handIns: number;
  /** Sources that were set aside. */
  readonly refused: number;
}

/** A task that could not be done. Without issues it broke. */
export interface TaskTrouble {
  readonly task: GradebookTask;
  readonly issues: readonly Issue[];
}

/** A task that is being done. */
interface Work {
  readonly task: GradebookTask;
  /** The class when it began. */
  readonly before: ClassView;
  /** `null` until it says how far it is. */
  readonly progress: Omit<AddProgress, 'view'> | null;
}

export interface DashboardContext {
  readonly lessonId: string;
  readonly opened: Omit<OpenedGradebook, 'view'> | null;
  /** Why the lesson or its key could not be had. */
  readonly issues: readonly Issue[];
  readonly view: ClassView | null;
  /** One task at a time; `null` while nothing is to do. */
  readonly work: Work | null;
  /** What was asked for meanwhile, or before the gradebook was open; the first one is next. */
  readonly waiting: readonly GradebookTask[];
  /** What the last adding brought. */
  readonly added: AddedCount | null;
  readonly trouble: TaskTrouble | null;
  /** What each change to the key did, by its id; of those made since the page was opened. */
  readonly effects: Readonly<Record<string, ChangeEffect>>;
  /** Whether the gradebook was changed since it was saved as a file. */
  readonly hasUnsaved: boolean;
  readonly learnerId: string | null;
  readonly learner: LearnerView | null;
}

/** What becomes of the context when the task that is being done is over; `null` for one that saved a file. */
function withOutcome(
  { work, effects }: DashboardContext,
  outcome: Result<ClassView | null>,
): Partial<DashboardContext> {
  if (work === null) return {};
  const { task, before } = work;
  if (!outcome.ok) return { trouble: { task, issues: outcome.issues } };
  const view = outcome.value;
  if (view === null) {
    return task.type === 'export' && task.kind === 'gradebook-json' ? { hasUnsaved: false } : {};
  }
  return {
    view,
    ...(task.type === 'choose' ? {} : { hasUnsaved: true }),
    ...(task.type === 'add' ? { added: addedCount(before, view) } : {}),
    ...(task.type === 'adjust' ? { effects: withEffect(effects, before, view) } : {}),
  };
}

/** How many hand-ins there are, of all assignments. */
function countHandIns({ groups }: ClassView): number {
  return groups.reduce((sum, { handIns }) => sum + handIns, 0);
}

function addedCount(before: ClassView, after: ClassView): AddedCount {
  return {
    handIns: countHandIns(after) - countHandIns(before),
    refused: after.refusals.length - before.refusals.length,
  };
}

function withEffect(effects: DashboardContext['effects'], before: ClassView, after: ClassView) {
  const effect = changeEffect(before, after);
  const known = new Set(before.adjustments.map(({ id }) => id));
  const made = after.adjustments.filter(({ id }) => !known.has(id));
  return { ...effects, ...Object.fromEntries(made.map(({ id }) => [id, effect])) };
}

export type DashboardEvent =
  | { readonly type: 'gradebook.retry' }
  | { readonly type: 'task.ask'; readonly task: GradebookTask }
  | { readonly type: 'task.progress'; readonly progress: AddProgress }
  /** The class as it is now, `null` after a file was saved, or why it could not be done. */
  | { readonly type: 'task.finish'; readonly outcome: Result<ClassView | null> }
  | { readonly type: 'task.fail' }
  | { readonly type: 'trouble.dismiss' }
  | { readonly type: 'learner.open'; readonly id: string }
  | { readonly type: 'learner.refresh' | 'learner.close' };

/**
 * The teacher's gradebook of one lesson. What is asked for is done in order, one task at a time: files that are dropped
 * while others are read wait. One learner can be looked at meanwhile. Nothing is stored.
 */
export const dashboardMachine = setup({
  types: {
    context: {} as DashboardContext,
    events: {} as DashboardEvent,
    input: {} as { readonly lessonId: string },
  },
  actors: {
    openGradebook: fromPromise<Result<OpenedGradebook>, string>(() =>
      Promise.reject(new Error('not provided')),
    ),
    /** Does one task: sends `task.progress` now and then, and in the end `task.finish` or `task.fail`. */
    runTask: fromCallback<DashboardEvent, GradebookTask>(() => {
      throw new Error('not provided');
    }),
    openLearner: fromPromise<LearnerView, string>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keepOpened: assign((_, { result }: { result: Result<OpenedGradebook> }) =>
      result.ok ? withOpened(result.value) : { issues: result.issues },
    ),
    /** What could not be done before is said until something else is asked for, not until what waited behind it begins. */
    enqueue: assign(({ context: { work, waiting, trouble }, event }) =>
      event.type === 'task.ask'
        ? { waiting: [...waiting, event.task], trouble: work === null ? null : trouble }
        : {},
    ),
    begin: enqueueActions(({ context: { work, waiting, view }, enqueue }) => {
      const [task, ...others] = waiting;
      if (work !== null || task === undefined || view === null) return;
      enqueue.assign({ work: { task, before: view, progress: null }, waiting: others });
      enqueue.spawnChild('runTask', { id: 'task', input: task });
    }),
    keepProgress: assign(({ context: { work }, event }) => {
      if (event.type !== 'task.progress' || work === null) return {};
      const { view, done, of } = event.progress;
      return { view, work: { ...work, progress: { done, of } } };
    }),
    keepOutcome: assign(({ context, event }) =>
      event.type === 'task.finish' ? withOutcome(context, event.outcome) : {},
    ),
    keepTrouble: assign(({ context: { work } }) =>
      work === null ? {} : { trouble: { task: work.task, issues: [] } },
    ),
    stopTask: stopChild('task'),
    endWork: assign({ work: null }),
    forgetTrouble: assign({ trouble: null }),
    refreshLearner: raise({ type: 'learner.refresh' }),
    nameLearner: assign(({ context, event }) =>
      event.type === 'learner.open'
        ? { learnerId: event.id, learner: context.learnerId === event.id ? context.learner : null }
        : {},
    ),
    keepLearner: assign((_, { learner }: { learner: LearnerView }) => ({ learner })),
    forgetLearner: assign({ learnerId: null, learner: null }),
  },
  guards: {
    isOpened: (_, { result }: { result: Result<OpenedGradebook> }) => result.ok,
  },
}).createMachine({
  id: 'dashboard',
  context: ({ input: { lessonId } }) => ({
    lessonId,
    opened: null,
    issues: [],
    view: null,
    work: null,
    waiting: [],
    added: null,
    trouble: null,
    effects: {},
    hasUnsaved: false,
    learnerId: null,
    learner: null,
  }),
  initial: 'opening',
  on: { 'task.ask': { actions: 'enqueue' } },
  states: {
    opening: {
      invoke: {
        src: 'openGradebook',
        input: ({ context }) => context.lessonId,
        onDone: [
          {
            guard: { type: 'isOpened', params: ({ event }) => ({ result: event.output }) },
            target: 'ready',
            actions: { type: 'keepOpened', params: ({ event }) => ({ result: event.output }) },
          },
          {
            target: 'failed',
            actions: { type: 'keepOpened', params: ({ event }) => ({ result: event.output }) },
          },
        ],
        onError: 'failed',
      },
    },
    failed: { on: { 'gradebook.retry': 'opening' } },
    // What is done and what waits is in the context; the states are those of the learner who is looked at meanwhile.
    ready: {
      entry: 'begin',
      initial: 'none',
      on: {
        'task.ask': { actions: ['enqueue', 'begin'] },
        'task.progress': { actions: 'keepProgress' },
        'task.finish': { actions: ['keepOutcome', 'stopTask', 'endWork', 'refreshLearner', 'begin'] },
        'task.fail': { actions: ['keepTrouble', 'stopTask', 'endWork', 'begin'] },
        'trouble.dismiss': { actions: 'forgetTrouble' },
        'learner.open': { target: '.opening', actions: 'nameLearner' },
        'learner.close': { target: '.none', actions: 'forgetLearner' },
      },
      states: {
        none: {},
        opening: {
          invoke: {
            src: 'openLearner',
            input: ({ context }) => context.learnerId ?? '',
            onDone: {
              target: 'shown',
              actions: { type: 'keepLearner', params: ({ event }) => ({ learner: event.output }) },
            },
            onError: 'missing',
          },
        },
        shown: { on: { 'learner.refresh': 'opening' } },
        missing: { on: { 'learner.refresh': 'opening' } },
      },
    },
  },
});

function withOpened({ view, ...opened }: OpenedGradebook): Partial<DashboardContext> {
  return { opened, view, issues: [] };
}
