import { assign, enqueueActions, sendTo, setup } from 'xstate';
import type { FirstRead, Repair } from '../core/attempt/attempt.ts';
import { withCheck } from '../core/attempt/with-check.ts';
import { withDisagreement } from '../core/attempt/with-disagreement.ts';
import { canCompare, withComparison } from '../core/attempt/with-comparison.ts';
import { withFinish } from '../core/attempt/with-finish.ts';
import { withFirstRead } from '../core/attempt/with-first-read.ts';
import { withHandIn, withHandInConfirmed, type MadeHandIn } from '../core/attempt/with-hand-in.ts';
import { withHint } from '../core/attempt/with-hint.ts';
import { withMarking } from '../core/attempt/with-marking.ts';
import { withReveal } from '../core/attempt/with-reveal.ts';
import { withMoveOn } from '../core/attempt/with-move-on.ts';
import { withReflection } from '../core/attempt/with-reflection.ts';
import { withRepair } from '../core/attempt/with-repair.ts';
import { withSection } from '../core/attempt/with-section.ts';
import { withShelfCard } from '../core/attempt/with-shelf-card.ts';
import { withStep } from '../core/attempt/with-step.ts';
import { resumeStep } from '../core/attempt/resume-step.ts';
import { stepAhead } from '../core/attempt/step-ahead.ts';
import { isStepOpen } from '../core/attempt/step-order.ts';
import { sectionsFor } from '../core/assignment/sections-for.ts';
import { firstItem } from '../core/lesson/first-item.ts';
import type { StepId } from '../core/lesson/lesson-schema.ts';
import { formMachine, type PassageMoved } from './form-machine.ts';
import { formInput, longItemInput, type LessonInput } from './lesson-input.ts';
import { itemMachine, type ItemMarkingChanged, type ItemNews, type SectionClosed } from './item-machine.ts';
import { outboxMachine } from './outbox-machine.ts';
import { shelfMachine } from './shelf-machine.ts';

export type LessonContext = LessonInput;

export type LessonEvent =
  | { readonly type: 'step.next' }
  | { readonly type: 'step.go'; readonly step: StepId }
  | ({ readonly type: 'answer.first-read' } & FirstRead)
  | { readonly type: 'hint.ask'; readonly annotation: string }
  /** An empty reason takes the objection back. */
  | { readonly type: 'disagreement.set'; readonly outcome: string; readonly reason: string }
  | { readonly type: 'answer.reflection'; readonly question: string; readonly text: string }
  | ({ readonly type: 'repair.changed' } & Omit<Repair, 'comparedAt'>)
  | { readonly type: 'repair.compared' }
  /** A card of the source shelf was opened. */
  | { readonly type: 'shelf.opened'; readonly card: string }
  /** A file or a code was made of the work, and the learner says that their teacher has it. */
  | { readonly type: 'handin.made'; readonly made: MadeHandIn }
  | { readonly type: 'handin.confirmed' }
  | { readonly type: 'storage.superseded' }
  | { readonly type: 'save.retry' }
  | ItemMarkingChanged
  | ItemNews
  | SectionClosed
  | PassageMoved;

/**
 * One learner's way through a lesson. The attempt is the only truth: where to resume and what may be visited are read
 * from it, and every change of it goes to the outbox.
 */
export const lessonMachine = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    input: {} as LessonInput,
    children: {} as { outbox: 'outbox'; item: 'item'; shelf: 'shelf'; warmUp: 'form'; exitCheck: 'form' },
    tags: {} as StepId,
  },
  actors: { outbox: outboxMachine, item: itemMachine, shelf: shelfMachine, form: formMachine },
  actions: {
    enter: assign(({ context }, params: { step: StepId }) => ({
      attempt: withStep(context.attempt, params.step, context.now()),
    })),
    keepMarking: assign(({ context, event }) =>
      event.type === 'marking.changed'
        ? { attempt: withMarking(context.attempt, event.itemId, event.marking, context.now()) }
        : {},
    ),
    keepSection: assign(({ context, event }) =>
      event.type === 'section.closed'
        ? { attempt: withSection(context.attempt, event.itemId, event.closedTo, context.now()) }
        : {},
    ),
    keepMove: assign(({ context, event }) =>
      event.type === 'passage.moved'
        ? { attempt: withMoveOn(context.attempt, event.itemId, context.now()) }
        : {},
    ),
    keepReflection: assign(({ context, event }) =>
      event.type === 'answer.reflection'
        ? { attempt: withReflection(context.attempt, event.question, event.text, context.now()) }
        : {},
    ),
    keepFirstRead: assign(({ context, event }) => {
      if (event.type !== 'answer.first-read') return {};
      const all = { ...context.attempt.firstRead, ...event };
      return { attempt: withFirstRead(context.attempt, all, context.now()) };
    }),
    keepCheck: assign(({ context, event }) =>
      event.type === 'item.checked'
        ? { attempt: withCheck(context.attempt, event.itemId, context.now()) }
        : {},
    ),
    keepReveal: assign(({ context, event }) =>
      event.type === 'item.revealed'
        ? { attempt: withReveal(context.attempt, event.itemId, context.now()) }
        : {},
    ),
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
    keepRepair: assign(({ context, event }) =>
      event.type === 'repair.changed' ? { attempt: withRepair(context.attempt, event, context.now()) } : {},
    ),
    keepComparison: assign(({ context }) => ({ attempt: withComparison(context.attempt, context.now()) })),
    keepShelfCard: assign(({ context, event }) =>
      event.type === 'shelf.opened'
        ? { attempt: withShelfCard(context.attempt, event.card, context.now()) }
        : {},
    ),
    keepHandIn: assign(({ context, event }) =>
      event.type === 'handin.made' ? { attempt: withHandIn(context.attempt, event.made, context.now()) } : {},
    ),
    keepConfirmation: assign(({ context }) => ({
      attempt: withHandInConfirmed(context.attempt, context.now()),
    })),
    finish: assign(({ context }) => ({ attempt: withFinish(context.attempt, context.now()) })),
    save: sendTo('outbox', ({ context }) => ({ type: 'attempt.changed', attempt: context.attempt })),
    retrySave: sendTo('outbox', { type: 'save.retry' }),
    stopSaving: sendTo('outbox', { type: 'storage.superseded' }),
    check: enqueueActions(({ context, enqueue }) => {
      if (context.settings.answers === 'after') enqueue.sendTo('item', { type: 'item.check' });
    }),
    openMarks: sendTo('item', { type: 'item.mark' }),
    reopenMarks: sendTo('item', { type: 'item.retry' }),
    closeMarks: sendTo('item', { type: 'item.close' }),
  },
  guards: {
    isAt: ({ context }, params: { step: StepId }) =>
      resumeStep(context.bundle.lesson.steps, context.attempt) === params.step,
    hasHints: ({ context }) => context.settings.hints,
    canCompare: ({ context }) => canCompare(context.attempt),
    isCard: ({ context, event }) =>
      event.type === 'shelf.opened' && context.bundle.cards?.some(({ id }) => id === event.card) === true,
    leadsTo: ({ context, event }, params: { step: StepId }) => {
      const { steps } = context.bundle.lesson;
      if (event.type === 'step.next') {
        const { item, passage } = firstItem(context.bundle);
        const sections = sectionsFor(passage, context.settings);
        return stepAhead(steps, context.attempt, item.id, sections) === params.step;
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
    { id: 'item', src: 'item', input: ({ context }) => longItemInput(context) },
    { id: 'shelf', src: 'shelf', input: ({ context }) => ({ lessonId: context.bundle.lesson.id }) },
  ],
  initial: 'resuming',
  on: {
    'save.retry': { actions: 'retrySave' },
    'storage.superseded': '.superseded',
    'marking.changed': { actions: ['keepMarking', 'save'] },
    'section.closed': { actions: ['keepSection', 'save'] },
    'shelf.opened': { guard: 'isCard', actions: ['keepShelfCard', 'save'] },
    'item.checked': { actions: ['keepCheck', 'save'] },
    'item.revealed': { actions: ['keepReveal', 'save'] },
    'disagreement.set': { actions: ['keepDisagreement', 'save'] },
    'passage.moved': { actions: ['keepMove', 'save'] },
    'answer.reflection': { actions: ['keepReflection', 'save'] },
    '*': [
      { guard: { type: 'leadsTo', params: { step: 'brief' } }, target: '.briefing' },
      { guard: { type: 'leadsTo', params: { step: 'warm-up' } }, target: '.warmingUp' },
      { guard: { type: 'leadsTo', params: { step: 'first-read' } }, target: '.reading' },
      { guard: { type: 'leadsTo', params: { step: 'mark' } }, target: '.marking' },
      { guard: { type: 'leadsTo', params: { step: 'check' } }, target: '.checking' },
      { guard: { type: 'leadsTo', params: { step: 'second-look' } }, target: '.lookingAgain' },
      { guard: { type: 'leadsTo', params: { step: 'repair' } }, target: '.repairing' },
      { guard: { type: 'leadsTo', params: { step: 'exit-check' } }, target: '.exitChecking' },
      { guard: { type: 'leadsTo', params: { step: 'report' } }, target: '.reporting' },
    ],
  },
  states: {
    resuming: {
      always: [
        { guard: { type: 'isAt', params: { step: 'warm-up' } }, target: 'warmingUp' },
        { guard: { type: 'isAt', params: { step: 'first-read' } }, target: 'reading' },
        { guard: { type: 'isAt', params: { step: 'mark' } }, target: 'marking' },
        { guard: { type: 'isAt', params: { step: 'check' } }, target: 'checking' },
        { guard: { type: 'isAt', params: { step: 'second-look' } }, target: 'lookingAgain' },
        { guard: { type: 'isAt', params: { step: 'repair' } }, target: 'repairing' },
        { guard: { type: 'isAt', params: { step: 'exit-check' } }, target: 'exitChecking' },
        { guard: { type: 'isAt', params: { step: 'report' } }, target: 'reporting' },
        { guard: { type: 'isAt', params: { step: 'brief' } }, target: 'briefing' },
      ],
    },
    briefing: { tags: 'brief', entry: [{ type: 'enter', params: { step: 'brief' } }, 'save'] },
    warmingUp: {
      tags: 'warm-up',
      entry: [{ type: 'enter', params: { step: 'warm-up' } }, 'save'],
      invoke: { id: 'warmUp', src: 'form', input: ({ context }) => formInput(context, 'warm-up') },
    },
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
        'hint.ask': { guard: 'hasHints', actions: ['keepHint', 'save'] },
      },
    },
    repairing: {
      tags: 'repair',
      entry: [{ type: 'enter', params: { step: 'repair' } }, 'check', 'save'],
      on: {
        'repair.changed': { actions: ['keepRepair', 'save'] },
        'repair.compared': { guard: 'canCompare', actions: ['keepComparison', 'save'] },
      },
    },
    exitChecking: {
      tags: 'exit-check',
      entry: [{ type: 'enter', params: { step: 'exit-check' } }, 'save'],
      invoke: { id: 'exitCheck', src: 'form', input: ({ context }) => formInput(context, 'exit-check') },
    },
    reporting: {
      tags: 'report',
      entry: [{ type: 'enter', params: { step: 'report' } }, 'check', 'finish', 'save'],
      on: {
        'handin.made': { actions: ['keepHandIn', 'save'] },
        'handin.confirmed': { actions: ['keepConfirmation', 'save'] },
      },
      // Their outcomes are derived from the marks each time, like any others.
      invoke: [
        { id: 'warmUp', src: 'form', input: ({ context }) => formInput(context, 'warm-up') },
        { id: 'exitCheck', src: 'form', input: ({ context }) => formInput(context, 'exit-check') },
      ],
    },
    /** Another tab has taken this lesson over: nothing here may change any more. */
    superseded: { entry: 'stopSaving', type: 'final' },
  },
});
