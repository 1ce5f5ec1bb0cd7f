import { assign, sendTo, setup } from 'xstate';
import { requireItem } from '../core/attempt/require-item.ts';
import type { Attempt, FirstRead, Repair } from '../core/attempt/attempt.ts';
import { withCheck } from '../core/attempt/with-check.ts';
import { canCompare, withComparison } from '../core/attempt/with-comparison.ts';
import { withFinish } from '../core/attempt/with-finish.ts';
import { withFirstRead } from '../core/attempt/with-first-read.ts';
import { withMarking } from '../core/attempt/with-marking.ts';
import { withRepair } from '../core/attempt/with-repair.ts';
import { withShelfCard } from '../core/attempt/with-shelf-card.ts';
import { withStep } from '../core/attempt/with-step.ts';
import { isStepOpen, nextStep } from '../core/attempt/step-order.ts';
import { firstItem } from '../core/lesson/first-item.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { StepId } from '../core/lesson/lesson-schema.ts';
import { itemMachine, type ItemChecked } from './item-machine.ts';
import type { MarkingChanged } from './labeling-machine.ts';
import { outboxMachine } from './outbox-machine.ts';
import { shelfMachine } from './shelf-machine.ts';

export interface LessonInput {
  readonly bundle: LessonBundle;
  readonly attempt: Attempt;
  /** The time now as an ISO string: machines know no clock. */
  readonly now: () => string;
}

export type LessonContext = LessonInput;

export type LessonEvent =
  | { readonly type: 'step.next' }
  | { readonly type: 'step.go'; readonly step: StepId }
  | ({ readonly type: 'answer.first-read' } & FirstRead)
  | ({ readonly type: 'repair.changed' } & Omit<Repair, 'comparedAt'>)
  | { readonly type: 'repair.compared' }
  /** A card of the source shelf was opened. */
  | { readonly type: 'shelf.opened'; readonly card: string }
  | { readonly type: 'storage.superseded' }
  | { readonly type: 'save.retry' }
  | MarkingChanged
  | ItemChecked;

/**
 * One learner's way through a lesson. The attempt is the only truth: where to resume and what may be visited are read
 * from it, and every change of it goes to the outbox.
 */
export const lessonMachine = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    input: {} as LessonInput,
    children: {} as { outbox: 'outbox'; item: 'item'; shelf: 'shelf' },
    tags: {} as StepId,
  },
  actors: { outbox: outboxMachine, item: itemMachine, shelf: shelfMachine },
  actions: {
    enter: assign(({ context }, params: { step: StepId }) => ({
      attempt: withStep(context.attempt, params.step, context.now()),
    })),
    keepMarking: assign(({ context, event }) =>
      event.type === 'marking.changed'
        ? {
            attempt: withMarking(
              context.attempt,
              firstItem(context.bundle).item.id,
              event.marking,
              context.now(),
            ),
          }
        : {},
    ),
    keepFirstRead: assign(({ context, event }) => {
      if (event.type !== 'answer.first-read') return {};
      const all = { ...context.attempt.firstRead, ...event };
      return { attempt: withFirstRead(context.attempt, all, context.now()) };
    }),
    keepCheck: assign(({ context }) => ({
      attempt: withCheck(context.attempt, firstItem(context.bundle).item.id, context.now()),
    })),
    keepRepair: assign(({ context, event }) =>
      event.type === 'repair.changed' ? { attempt: withRepair(context.attempt, event, context.now()) } : {},
    ),
    keepComparison: assign(({ context }) => ({ attempt: withComparison(context.attempt, context.now()) })),
    keepShelfCard: assign(({ context, event }) =>
      event.type === 'shelf.opened'
        ? { attempt: withShelfCard(context.attempt, event.card, context.now()) }
        : {},
    ),
    finish: assign(({ context }) => ({ attempt: withFinish(context.attempt, context.now()) })),
    save: sendTo('outbox', ({ context }) => ({ type: 'attempt.changed', attempt: context.attempt })),
    retrySave: sendTo('outbox', { type: 'save.retry' }),
    stopSaving: sendTo('outbox', { type: 'storage.superseded' }),
    check: sendTo('item', { type: 'item.check' }),
    openMarks: sendTo('item', { type: 'item.mark' }),
  },
  guards: {
    isAt: ({ context }, params: { step: StepId }) => context.attempt.step === params.step,
    canCompare: ({ context }) => canCompare(context.attempt),
    isCard: ({ context, event }) =>
      event.type === 'shelf.opened' && context.bundle.cards?.some(({ id }) => id === event.card) === true,
    leadsTo: ({ context, event }, params: { step: StepId }) => {
      const { steps } = context.bundle.lesson;
      if (event.type === 'step.next') return nextStep(steps, context.attempt.step) === params.step;
      return (
        event.type === 'step.go' &&
        event.step === params.step &&
        isStepOpen(steps, context.attempt, params.step)
      );
    },
  },
}).createMachine({
  id: 'lesson',
  context: ({ input }) => input,
  invoke: [
    // The outbox ends only when a save was refused because another tab has taken over.
    { id: 'outbox', src: 'outbox', onDone: '.superseded' },
    {
      id: 'item',
      src: 'item',
      input: ({ context: { bundle, attempt } }) => {
        const { item, passage } = firstItem(bundle);
        const { marking, checkedAt } = requireItem(attempt, item.id);
        const { id, version } = bundle.lesson;
        return { lesson: { id, version }, passage, marking, isChecked: checkedAt !== undefined };
      },
    },
    { id: 'shelf', src: 'shelf', input: ({ context }) => ({ lessonId: context.bundle.lesson.id }) },
  ],
  initial: 'resuming',
  on: {
    'save.retry': { actions: 'retrySave' },
    'storage.superseded': '.superseded',
    'marking.changed': { actions: ['keepMarking', 'save'] },
    'shelf.opened': { guard: 'isCard', actions: ['keepShelfCard', 'save'] },
    'item.checked': { actions: ['keepCheck', 'save'] },
    '*': [
      { guard: { type: 'leadsTo', params: { step: 'brief' } }, target: '.briefing' },
      { guard: { type: 'leadsTo', params: { step: 'first-read' } }, target: '.reading' },
      { guard: { type: 'leadsTo', params: { step: 'mark' } }, target: '.marking' },
      { guard: { type: 'leadsTo', params: { step: 'check' } }, target: '.checking' },
      { guard: { type: 'leadsTo', params: { step: 'repair' } }, target: '.repairing' },
      { guard: { type: 'leadsTo', params: { step: 'report' } }, target: '.reporting' },
    ],
  },
  states: {
    resuming: {
      always: [
        { guard: { type: 'isAt', params: { step: 'first-read' } }, target: 'reading' },
        { guard: { type: 'isAt', params: { step: 'mark' } }, target: 'marking' },
        { guard: { type: 'isAt', params: { step: 'check' } }, target: 'checking' },
        { guard: { type: 'isAt', params: { step: 'repair' } }, target: 'repairing' },
        { guard: { type: 'isAt', params: { step: 'report' } }, target: 'reporting' },
        { target: 'briefing' },
      ],
    },
    briefing: { tags: 'brief', entry: [{ type: 'enter', params: { step: 'brief' } }, 'save'] },
    reading: {
      tags: 'first-read',
      entry: [{ type: 'enter', params: { step: 'first-read' } }, 'save'],
      on: { 'answer.first-read': { actions: ['keepFirstRead', 'save'] } },
    },
    marking: { tags: 'mark', entry: [{ type: 'enter', params: { step: 'mark' } }, 'openMarks', 'save'] },
    checking: { tags: 'check', entry: [{ type: 'enter', params: { step: 'check' } }, 'check', 'save'] },
    repairing: {
      tags: 'repair',
      entry: [{ type: 'enter', params: { step: 'repair' } }, 'check', 'save'],
      on: {
        'repair.changed': { actions: ['keepRepair', 'save'] },
        'repair.compared': { guard: 'canCompare', actions: ['keepComparison', 'save'] },
      },
    },
    reporting: {
      tags: 'report',
      entry: [{ type: 'enter', params: { step: 'report' } }, 'check', 'finish', 'save'],
    },
    /** Another tab has taken this lesson over: nothing here may change any more. */
    superseded: { entry: 'stopSaving', type: 'final' },
  },
});
