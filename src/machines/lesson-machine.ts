import { assign, sendTo, setup } from 'xstate';
import { requireItem } from '../core/attempt/require-item.ts';
import type { Attempt } from '../core/attempt/attempt.ts';
import { attemptLimits } from '../core/attempt/attempt-limits.ts';
import { withCheck } from '../core/attempt/with-check.ts';
import { withDisagreement } from '../core/attempt/with-disagreement.ts';
import { withFinish } from '../core/attempt/with-finish.ts';
import { withFirstRead } from '../core/attempt/with-first-read.ts';
import { withHint } from '../core/attempt/with-hint.ts';
import { withMarking } from '../core/attempt/with-marking.ts';
import { withReveal } from '../core/attempt/with-reveal.ts';
import { withStep } from '../core/attempt/with-step.ts';
import { stepAhead } from '../core/attempt/step-ahead.ts';
import { isStepOpen } from '../core/attempt/step-order.ts';
import { firstItem } from '../core/lesson/first-item.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { StepId } from '../core/lesson/lesson-schema.ts';
import { itemMachine, type ItemNews } from './item-machine.ts';
import type { MarkingChanged } from './labeling-machine.ts';
import { outboxMachine } from './outbox-machine.ts';

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
  | { readonly type: 'answer.first-read'; readonly kind?: string; readonly note?: string }
  | { readonly type: 'hint.ask'; readonly annotation: string }
  /** An empty reason takes the objection back. */
  | { readonly type: 'disagreement.set'; readonly outcome: string; readonly reason: string }
  | { readonly type: 'storage.superseded' }
  | { readonly type: 'save.retry' }
  | MarkingChanged
  | ItemNews;

/**
 * One learner's way through a lesson. The attempt is the only truth: where to resume and what may be visited are read
 * from it, and every change of it goes to the outbox.
 */
export const lessonMachine = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    input: {} as LessonInput,
    children: {} as { outbox: 'outbox'; item: 'item' },
    tags: {} as StepId,
  },
  actors: { outbox: outboxMachine, item: itemMachine },
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
      const { kind, note } = event;
      const answers = {
        ...context.attempt.firstRead,
        ...(kind === undefined ? {} : { kind }),
        ...(note === undefined ? {} : { note }),
      };
      return { attempt: withFirstRead(context.attempt, answers, context.now()) };
    }),
    keepCheck: assign(({ context }) => ({
      attempt: withCheck(context.attempt, firstItem(context.bundle).item.id, context.now()),
    })),
    keepReveal: assign(({ context }) => ({
      attempt: withReveal(context.attempt, firstItem(context.bundle).item.id, context.now()),
    })),
    keepHint: assign(({ context, event }) => {
      if (event.type !== 'hint.ask') return {};
      const itemId = firstItem(context.bundle).item.id;
      return { attempt: withHint(context.attempt, itemId, event.annotation, context.now()) };
    }),
    keepDisagreement: assign(({ context, event }) => {
      if (event.type !== 'disagreement.set') return {};
      const itemId = firstItem(context.bundle).item.id;
      return { attempt: withDisagreement(context.attempt, itemId, event, context.now()) };
    }),
    finish: assign(({ context }) => ({ attempt: withFinish(context.attempt, context.now()) })),
    save: sendTo('outbox', ({ context }) => ({ type: 'attempt.changed', attempt: context.attempt })),
    retrySave: sendTo('outbox', { type: 'save.retry' }),
    stopSaving: sendTo('outbox', { type: 'storage.superseded' }),
    check: sendTo('item', { type: 'item.check' }),
    openMarks: sendTo('item', { type: 'item.mark' }),
    reopenMarks: sendTo('item', { type: 'item.retry' }),
    closeMarks: sendTo('item', { type: 'item.close' }),
  },
  guards: {
    isAt: ({ context }, params: { step: StepId }) => context.attempt.step === params.step,
    leadsTo: ({ context, event }, params: { step: StepId }) => {
      const { steps } = context.bundle.lesson;
      if (event.type === 'step.next') {
        return stepAhead(steps, context.attempt, firstItem(context.bundle).item.id) === params.step;
      }
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
        const { marking, tries, revealedAt } = requireItem(attempt, item.id);
        const { id, version, steps } = bundle.lesson;
        const maxTries = steps.includes('second-look') ? attemptLimits.tries : 1;
        const isRevealed = revealedAt !== undefined;
        return { lesson: { id, version }, passage, marking, tries, maxTries, isRevealed };
      },
    },
  ],
  initial: 'resuming',
  on: {
    'save.retry': { actions: 'retrySave' },
    'storage.superseded': '.superseded',
    'marking.changed': { actions: ['keepMarking', 'save'] },
    'item.checked': { actions: ['keepCheck', 'save'] },
    'item.revealed': { actions: ['keepReveal', 'save'] },
    'disagreement.set': { actions: ['keepDisagreement', 'save'] },
    '*': [
      { guard: { type: 'leadsTo', params: { step: 'brief' } }, target: '.briefing' },
      { guard: { type: 'leadsTo', params: { step: 'first-read' } }, target: '.reading' },
      { guard: { type: 'leadsTo', params: { step: 'mark' } }, target: '.marking' },
      { guard: { type: 'leadsTo', params: { step: 'check' } }, target: '.checking' },
      { guard: { type: 'leadsTo', params: { step: 'second-look' } }, target: '.lookingAgain' },
      { guard: { type: 'leadsTo', params: { step: 'report' } }, target: '.reporting' },
    ],
  },
  states: {
    resuming: {
      always: [
        { guard: { type: 'isAt', params: { step: 'first-read' } }, target: 'reading' },
        { guard: { type: 'isAt', params: { step: 'mark' } }, target: 'marking' },
        { guard: { type: 'isAt', params: { step: 'check' } }, target: 'checking' },
        { guard: { type: 'isAt', params: { step: 'second-look' } }, target: 'lookingAgain' },
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
    /** Marks are open again here and nowhere else, once the item has said that there is something left to try. */
    lookingAgain: {
      tags: 'second-look',
      entry: [{ type: 'enter', params: { step: 'second-look' } }, 'reopenMarks', 'save'],
      exit: 'closeMarks',
      on: {
        'item.recalled': { actions: 'reopenMarks' },
        'item.checked': { actions: ['keepCheck', 'save', 'reopenMarks'] },
        'hint.ask': { actions: ['keepHint', 'save'] },
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
