import { assign, fromCallback, fromPromise, raise, setup } from 'xstate';
import type { AddProgress, OpenedGradebook } from '../core/gradebook/gradebook-desk.ts';
import type { GradebookTask, TaskOutcome } from '../core/gradebook/gradebook-task.ts';
import type { LearnerView } from '../core/gradebook/learner-view.ts';
import type { Result } from '../core/result.ts';
import type { DashboardContext } from './dashboard-context.ts';
import { withOutcome } from './dashboard-outcome.ts';

export type DashboardEvent =
  | { readonly type: 'gradebook.retry' }
  | { readonly type: 'task.ask'; readonly task: GradebookTask }
  | { readonly type: 'task.progress'; readonly progress: AddProgress }
  | { readonly type: 'task.finish'; readonly outcome: TaskOutcome }
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
    enqueue: assign(({ context, event }) =>
      event.type === 'task.ask' ? { queue: [...context.queue, event.task] } : {},
    ),
    begin: assign(({ context }) => ({ before: context.view, trouble: null, progress: null })),
    keepProgress: assign(({ event }) => {
      if (event.type !== 'task.progress') return {};
      const { view, done, of } = event.progress;
      return { view, progress: { done, of } };
    }),
    keepOutcome: assign(({ context, event }) =>
      event.type === 'task.finish' ? withOutcome(context, event.outcome) : {},
    ),
    keepTrouble: assign(({ context }) => {
      const [task] = context.queue;
      return task === undefined ? {} : { trouble: { task, issues: [] } };
    }),
    dequeue: assign(({ context }) => ({ queue: context.queue.slice(1), before: null, progress: null })),
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
    hasFiles: ({ context }) => context.queue[0]?.type === 'add',
    hasTask: ({ context }) => context.queue.length > 0,
  },
}).createMachine({
  id: 'dashboard',
  context: ({ input: { lessonId } }) => ({
    lessonId,
    opened: null,
    issues: [],
    view: null,
    queue: [],
    progress: null,
    added: null,
    before: null,
    trouble: null,
    effects: {},
    changes: 0,
    savedChanges: 0,
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
    ready: {
      type: 'parallel',
      on: { 'trouble.dismiss': { actions: 'forgetTrouble' } },
      states: {
        work: {
          initial: 'idle',
          states: {
            idle: {
              always: [
                { guard: 'hasFiles', target: 'adding' },
                { guard: 'hasTask', target: 'working' },
              ],
            },
            adding: {
              entry: 'begin',
              invoke: { src: 'runTask', input: firstTask },
              on: {
                'task.progress': { actions: 'keepProgress' },
                'task.finish': { target: 'idle', actions: ['keepOutcome', 'dequeue', 'refreshLearner'] },
                'task.fail': { target: 'idle', actions: ['keepTrouble', 'dequeue'] },
              },
            },
            working: {
              entry: 'begin',
              invoke: { src: 'runTask', input: firstTask },
              on: {
                'task.finish': { target: 'idle', actions: ['keepOutcome', 'dequeue', 'refreshLearner'] },
                'task.fail': { target: 'idle', actions: ['keepTrouble', 'dequeue'] },
              },
            },
          },
        },
        learner: {
          initial: 'none',
          on: {
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
    },
  },
});

function firstTask({ context: { queue } }: { context: DashboardContext }): GradebookTask {
  const [task] = queue;
  if (task === undefined) throw new Error('nothing to do');
  return task;
}

function withOpened({ view, ...opened }: OpenedGradebook): Partial<DashboardContext> {
  return { opened, view, issues: [] };
}
