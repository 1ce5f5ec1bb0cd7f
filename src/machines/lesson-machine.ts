import { assign, enqueueActions, sendTo, setup } from 'xstate';
import type { FirstRead, LookUp, Repair } from '../core/attempt/attempt.ts';
import {
  type MadeHandIn,
  canCompare,
  withCheck,
  withComparison,
  withDisagreement,
  withFinish,
  withFirstRead,
  withHandIn,
  withHandInConfirmed,
  withHint,
  withLookUp,
  withLookUpShown,
  withMarking,
  withMoveOn,
  withReflection,
  withRepair,
  withReveal,
  withSection,
  withShelfCard,
  withStep,
} from '../core/attempt/change-attempt.ts';
import { isStepOpen, nextStep, resumeStep, stepAhead } from '../core/attempt/learner-path.ts';
import { sectionsFor } from '../core/assignment/default-settings.ts';
import { firstItem } from '../core/lesson/lesson-bundle.ts';
import { perStep, stepIds, stepTable as table, type FormStepId, type StepId } from '../core/lesson/steps.ts';
import { formMachine, type PassageMoved } from './form-machine.ts';
import { formInput, longItemInput, type LessonInput } from './lesson-input.ts';
import { itemMachine, type ItemMarkingChanged, type ItemNews, type SectionClosed } from './item-machine.ts';
import { outboxMachine } from './outbox-machine.ts';
import { shelfMachine } from './shelf-machine.ts';

type LessonContext = LessonInput;

export type LessonEvent =
  | { readonly type: 'step.next' }
  | { readonly type: 'step.go'; readonly step: StepId }
  /** Go past a step that cannot be shown, whatever is still to do in it. */
  | { readonly type: 'step.skip' }
  | ({ readonly type: 'answer.first-read' } & FirstRead)
  | { readonly type: 'hint.ask'; readonly annotation: string }
  /** An empty reason takes the objection back. */
  | { readonly type: 'disagreement.set'; readonly outcome: string; readonly reason: string }
  | { readonly type: 'answer.reflection'; readonly question: string; readonly text: string }
  | ({ readonly type: 'repair.changed' } & Omit<Repair, 'comparedAt'>)
  | { readonly type: 'repair.compared' }
  /** A card of the source shelf was opened. */
  | { readonly type: 'shelf.opened'; readonly card: string }
  /** What the learner looked up themselves for a card that asks for it, and that they looked at what we found. */
  | ({ readonly type: 'lookup.changed'; readonly card: string } & Pick<LookUp, 'where' | 'found'>)
  | { readonly type: 'lookup.shown'; readonly card: string }
  /** A file or a code was made of the work, and the learner says that their teacher has it. */
  | { readonly type: 'handin.made'; readonly made: MadeHandIn }
  | { readonly type: 'handin.confirmed' }
  | { readonly type: 'storage.superseded' }
  /** What was saved is not on the device any more. */
  | { readonly type: 'storage.gone' }
  | { readonly type: 'save.retry' }
  | ItemMarkingChanged
  | ItemNews
  | SectionClosed
  | PassageMoved;

const lessonSetup = setup({
  types: {
    context: {} as LessonContext,
    events: {} as LessonEvent,
    input: {} as LessonInput,
    children: {} as { outbox: 'outbox'; item: 'item'; shelf: 'shelf' } & Record<FormStepId, 'form'>,
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
    keepLookUp: assign(({ context, event }) =>
      event.type === 'lookup.changed'
        ? { attempt: withLookUp(context.attempt, event.card, event, context.now()) }
        : {},
    ),
    keepLookUpShown: assign(({ context, event }) =>
      event.type === 'lookup.shown'
        ? { attempt: withLookUpShown(context.attempt, event.card, context.now()) }
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
      'card' in event && context.bundle.cards?.some(({ id }) => id === event.card) === true,
    leadsTo: ({ context, event }, params: { step: StepId }) => {
      const { steps } = context.bundle.lesson;
      if (event.type === 'step.next') {
        const { item, passage } = firstItem(context.bundle);
        const sections = sectionsFor(passage, context.settings);
        return stepAhead(steps, context.attempt, item.id, sections) === params.step;
      }
      if (event.type === 'step.skip') return nextStep(steps, context.attempt.step) === params.step;
      return (
        event.type === 'step.go' &&
        event.step === params.step &&
        isStepOpen(steps, context.attempt, params.step)
      );
    },
  },
});

type StateConfig = Parameters<typeof lessonSetup.createStateConfig>[0];

/** What happens at a step besides that it is entered and saved. */
interface StepExtras extends Pick<StateConfig, 'exit' | 'invoke' | 'on'> {
  readonly entry?: readonly ('check' | 'openMarks' | 'reopenMarks' | 'finish')[];
}

const extras: Readonly<Partial<Record<StepId, StepExtras>>> = {
  'warm-up': { invoke: formOf('warm-up') },
  'first-read': { on: { 'answer.first-read': { actions: ['keepFirstRead', 'save'] } } },
  mark: { entry: ['openMarks'] },
  check: { entry: ['check'] },
  // Marks are open again here and nowhere else, once the item has said that there is something left to try.
  'second-look': {
    entry: ['reopenMarks'],
    exit: 'closeMarks',
    on: {
      'item.recalled': { actions: 'reopenMarks' },
      'item.checked': { actions: ['keepCheck', 'save', 'reopenMarks'] },
      'hint.ask': { guard: 'hasHints', actions: ['keepHint', 'save'] },
    },
  },
  repair: {
    on: {
      'repair.changed': { actions: ['keepRepair', 'save'] },
      'repair.compared': { guard: 'canCompare', actions: ['keepComparison', 'save'] },
    },
  },
  'exit-check': { invoke: formOf('exit-check') },
  // The outcomes of the forms are derived from the marks each time, like any others.
  report: { entry: ['check', 'finish'], invoke: [formOf('warm-up'), formOf('exit-check')] },
};

/** The form of a step is a child of that name. */
function formOf(step: FormStepId) {
  const input = ({ context }: { context: LessonContext }) => formInput(context, step);
  return { id: step, src: 'form', input } as const;
}

/** A state for every step, of that name. Where one needs checked marks, they are checked unless it says otherwise. */
const stepStates = perStep((step) => {
  const { entry = table[step].needs === 'check' ? ['check'] : [], ...more } = extras[step] ?? {};
  return lessonSetup.createStateConfig({
    ...more,
    entry: [{ type: 'enter', params: { step } }, ...entry, 'save'],
  });
});

/**
 * One learner's way through a lesson. The attempt is the only truth: where to resume and what may be visited are read
 * from it, and every change of it goes to the outbox.
 */
export const lessonMachine = lessonSetup.createMachine({
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
    'storage.gone': { actions: 'save' },
    'storage.superseded': '.superseded',
    'marking.changed': { actions: ['keepMarking', 'save'] },
    'section.closed': { actions: ['keepSection', 'save'] },
    'shelf.opened': { guard: 'isCard', actions: ['keepShelfCard', 'save'] },
    'lookup.changed': { guard: 'isCard', actions: ['keepLookUp', 'save'] },
    'lookup.shown': { guard: 'isCard', actions: ['keepLookUpShown', 'save'] },
    'item.checked': { actions: ['keepCheck', 'save'] },
    'item.revealed': { actions: ['keepReveal', 'save'] },
    'disagreement.set': { actions: ['keepDisagreement', 'save'] },
    'passage.moved': { actions: ['keepMove', 'save'] },
    'answer.reflection': { actions: ['keepReflection', 'save'] },
    // At the end of the lesson, and wherever else a step cannot be shown.
    'handin.made': { actions: ['keepHandIn', 'save'] },
    'handin.confirmed': { actions: ['keepConfirmation', 'save'] },
    '*': stepIds.map((step) => ({ guard: { type: 'leadsTo', params: { step } }, target: `.${step}` })),
  },
  states: {
    resuming: {
      always: stepIds.map((step) => ({ guard: { type: 'isAt', params: { step } }, target: step })),
    },
    ...stepStates,
    /** Another tab has taken this lesson over: nothing here may change any more. */
    superseded: { entry: 'stopSaving', type: 'final' },
  },
});
