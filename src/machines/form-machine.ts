import { assign, enqueueActions, sendParent, setup, type ActorRefFrom } from 'xstate';
import type { FormStepId } from '../core/lesson/steps.ts';
import type { ItemInput } from './item-context.ts';
import { itemMachine, type ItemMarkingChanged, type ItemNews } from './item-machine.ts';

export interface FormInput {
  readonly step: FormStepId;
  /** Whether each passage is checked by itself, all of them are at the end, or none is. */
  readonly checking: 'each' | 'end' | 'never';
  /** The passages of the form in order, with the learner's work on them. */
  readonly items: readonly ItemInput[];
  /** The first passage they have not gone on from; the number of passages when they have gone on from all. */
  readonly place: number;
}

export interface FormContext {
  readonly step: FormStepId;
  readonly checking: FormInput['checking'];
  /** One actor for each passage, in order. */
  readonly items: readonly ActorRefFrom<typeof itemMachine>[];
  readonly itemIds: readonly string[];
  /** The passage that is shown. */
  readonly at: number;
  /** The furthest one they may go to. */
  readonly furthest: number;
}

export type FormEvent =
  | { readonly type: 'passage.check' }
  | { readonly type: 'passage.next' }
  | { readonly type: 'passage.go'; readonly to: number }
  | { readonly type: 'check.retry' }
  | ItemMarkingChanged
  | ItemNews;

/** Told to the parent when the learner goes on from a passage. */
export interface PassageMoved {
  readonly type: 'passage.moved';
  readonly itemId: string;
}

/** Walking through the short passages of a form, one at a time. Each is marked or left alone like any other item. */
export const formMachine = setup({
  types: {
    context: {} as FormContext,
    events: {} as FormEvent,
    input: {} as FormInput,
  },
  actors: { item: itemMachine },
  actions: {
    goOn: assign(({ context: { at, furthest } }) => ({ at: at + 1, furthest: Math.max(furthest, at + 1) })),
    go: assign(({ event }) => (event.type === 'passage.go' ? { at: event.to } : {})),
    check: enqueueActions(({ context, enqueue }) => {
      const item = context.items[context.at];
      if (item !== undefined) enqueue.sendTo(item, { type: 'item.check' });
    }),
    checkAll: enqueueActions(({ context, enqueue }) => {
      if (context.checking === 'never') return;
      for (const item of context.items) enqueue.sendTo(item, { type: 'item.check' });
    }),
    retryAll: enqueueActions(({ context, enqueue }) => {
      for (const item of context.items) enqueue.sendTo(item, { type: 'check.retry' });
    }),
    tellMoved: sendParent(({ context: { itemIds, at } }: { context: FormContext }): PassageMoved => ({
      type: 'passage.moved',
      itemId: itemIds[at] ?? '',
    })),
    passOn: enqueueActions(({ event, enqueue }) => {
      if (event.type === 'marking.changed' || event.type === 'item.checked' || event.type === 'item.revealed')
        enqueue.sendParent(event);
    }),
  },
  guards: {
    mayGoOn: ({ context: { checking, at, items } }) =>
      at + 1 < items.length && (checking !== 'each' || items[at]?.getSnapshot().hasTag('scored') === true),
    isTogether: ({ context }) => context.checking !== 'each',
    isEach: ({ context }) => context.checking === 'each',
    isOver: ({ context }) => context.checking !== 'each' && context.furthest >= context.items.length,
    isOpen: ({ context, event }) =>
      event.type === 'passage.go' &&
      event.to >= 0 &&
      event.to < context.items.length &&
      event.to <= context.furthest,
  },
}).createMachine({
  id: 'form',
  context: ({ input: { step, checking, items, place }, spawn }) => ({
    step,
    checking,
    items: items.map((item) => spawn('item', { id: item.passage.id, input: item })),
    itemIds: items.map(({ passage }) => passage.id),
    at: Math.max(0, Math.min(place, items.length - 1)),
    furthest: place,
  }),
  initial: 'resuming',
  on: {
    'marking.changed': { actions: 'passOn' },
    'item.checked': { actions: 'passOn' },
    'item.revealed': { actions: 'passOn' },
    'check.retry': { actions: 'retryAll' },
  },
  states: {
    resuming: { always: [{ guard: 'isOver', target: 'over' }, { target: 'walking' }] },
    walking: {
      on: {
        'passage.check': { guard: 'isEach', actions: 'check' },
        'passage.next': [
          { guard: 'mayGoOn', actions: ['tellMoved', 'goOn'] },
          { guard: 'isTogether', target: 'over', actions: ['tellMoved', 'goOn'] },
        ],
        'passage.go': { guard: 'isOpen', actions: 'go' },
      },
    },
    /** All has been answered, and is checked together if it is checked at all. */
    over: { entry: 'checkAll' },
  },
});
