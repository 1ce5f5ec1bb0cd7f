import { assign, fromPromise, sendTo, setup, stopChild, type ActorRefFrom } from 'xstate';
import { createMarking } from '../core/response/marking.ts';
import type { Response } from '../core/response/label.ts';
import type { ReviewItem } from '../core/review/choose-passages.ts';
import { type FormOutcome, isRightOutcome, reviewOutcome } from '../core/scoring/outcomes/form-outcome.ts';
import type { ItemInput } from './item-context.ts';
import { itemMachine, type ItemMarkingChanged, type ItemNews } from './item-machine.ts';

/** An answer to one card, as it is kept. */
export interface KeptAnswer {
  readonly cardId: string;
  readonly itemId: string;
  readonly response: Response;
  readonly isRight: boolean;
}

export interface ReviewContext {
  readonly items: readonly ReviewItem[];
  /** The passage that is shown. */
  readonly at: number;
  /** Its marks; none before the passages are there. */
  readonly item: ActorRefFrom<typeof itemMachine> | null;
  /** What became of the passages so far. */
  readonly outcomes: readonly FormOutcome[];
}

export type ReviewEvent =
  | { readonly type: 'review.reload' }
  | { readonly type: 'passage.check' }
  | { readonly type: 'passage.next' }
  | { readonly type: 'check.retry' }
  | { readonly type: 'save.retry' }
  | ItemMarkingChanged
  | ItemNews;

/** One sitting of passages that have come back: each is marked or left alone, explained at once, and kept. */
export const reviewMachine = setup({
  types: {
    context: {} as ReviewContext,
    events: {} as ReviewEvent,
    tags: {} as 'explained',
  },
  actors: {
    item: itemMachine,
    openReview: fromPromise<readonly ReviewItem[]>(() => Promise.reject(new Error('not provided'))),
    /** False when the device would not take it. */
    keepAnswer: fromPromise<boolean, KeptAnswer>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keepItems: assign((_, params: { items: readonly ReviewItem[] }) => ({ items: params.items, at: 0 })),
    showPassage: assign({
      item: ({ context: { items, at }, spawn }) => {
        const item = items[at];
        return item === undefined ? null : spawn('item', { id: item.cardId, input: inputOf(item) });
      },
    }),
    leavePassage: stopChild(({ context: { items, at } }) => items[at]?.cardId ?? ''),
    check: sendTo(({ context }) => shownItem(context).actor, { type: 'item.check' }),
    retryCheck: sendTo(({ context }) => shownItem(context).actor, { type: 'check.retry' }),
    goOn: assign(({ context }) => ({ at: context.at + 1 })),
    keepOutcome: assign(({ context }) => ({ outcomes: [...context.outcomes, outcomeOf(context)] })),
  },
  guards: {
    isThere: ({ context: { items, at } }) => items[at] !== undefined,
    isMore: ({ context: { items, at } }) => items[at + 1] !== undefined,
    isKept: (_, params: { isKept: boolean }) => params.isKept,
  },
}).createMachine({
  id: 'review',
  context: { items: [], at: 0, item: null, outcomes: [] },
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        src: 'openReview',
        onDone: {
          target: 'arriving',
          actions: { type: 'keepItems', params: ({ event }) => ({ items: event.output }) },
        },
        onError: 'failed',
      },
    },
    failed: { on: { 'review.reload': 'opening' } },
    arriving: { always: [{ guard: 'isThere', target: 'answering' }, { target: 'over' }] },
    answering: {
      entry: 'showPassage',
      on: {
        'passage.check': { actions: 'check' },
        'check.retry': { actions: 'retryCheck' },
        'item.checked': { target: 'keeping', actions: 'keepOutcome' },
      },
    },
    /** Explained already: nobody waits for the device. */
    keeping: {
      tags: 'explained',
      invoke: {
        src: 'keepAnswer',
        input: ({ context }) => answerOf(context),
        onDone: [
          {
            guard: { type: 'isKept', params: ({ event }) => ({ isKept: event.output }) },
            target: 'explained',
          },
          { target: 'unsaved' },
        ],
        onError: 'unsaved',
      },
    },
    explained: { tags: 'explained', on: { 'passage.next': 'leaving' } },
    /** The learner may go on: the card comes back as if it had not been answered. */
    unsaved: { tags: 'explained', on: { 'save.retry': 'keeping', 'passage.next': 'leaving' } },
    leaving: {
      entry: 'leavePassage',
      always: [
        { guard: 'isMore', target: 'answering', actions: 'goOn' },
        { target: 'over', actions: 'goOn' },
      ],
    },
    over: { on: { 'review.reload': { target: 'opening', actions: assign({ outcomes: [] }) } } },
  },
});

function inputOf({ lesson, passage }: ReviewItem): ItemInput {
  return {
    lesson,
    leftOut: [],
    units: ['sentence', 'word'],
    passage,
    marking: createMarking(),
    sections: [],
    closedTo: 0,
    tries: [],
    maxTries: 1,
    isScored: true,
    wasRevealed: false,
  };
}

function shownItem({ items, at, item: actor }: ReviewContext) {
  const item = items[at];
  if (item === undefined || actor === null) throw new Error('no passage is shown');
  return { item, actor };
}

function outcomeOf(context: ReviewContext): FormOutcome {
  const { item, actor } = shownItem(context);
  const { feedback } = actor.getSnapshot().context;
  if (feedback === null) throw new Error('nothing was scored');
  return reviewOutcome(item.passage, feedback.score, item.about);
}

function answerOf(context: ReviewContext): KeptAnswer {
  const { item, actor } = shownItem(context);
  const outcome = context.outcomes.at(-1);
  return {
    cardId: item.cardId,
    itemId: item.itemId,
    response: actor.getSnapshot().context.marking.response,
    isRight: outcome !== undefined && isRightOutcome(outcome),
  };
}
