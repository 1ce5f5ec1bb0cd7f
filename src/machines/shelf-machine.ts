import { assign, fromPromise, setup } from 'xstate';
import type { Shelf } from '../core/lesson/shelf-schema.ts';
import type { Result } from '../core/base/result.ts';

export interface ShelfContext {
  readonly lessonId: string;
  readonly shelf: Shelf | null;
  /** The id of the card that lies open; it still does when the shelf is opened again. */
  readonly card: string | null;
}

export type ShelfEvent =
  | { readonly type: 'shelf.open' }
  | { readonly type: 'shelf.close' }
  /** What went wrong is tried again. */
  | { readonly type: 'shelf.load' }
  | { readonly type: 'card.open'; readonly card: string }
  /** The open card is put back among the others. */
  | { readonly type: 'card.close' };

/** The source shelf of a lesson, in whatever step it is open; what stands on it is fetched once, when it is first opened. */
export const shelfMachine = setup({
  types: {
    context: {} as ShelfContext,
    events: {} as ShelfEvent,
    input: {} as { lessonId: string },
  },
  actors: {
    fetchShelf: fromPromise<Result<Shelf>, { lessonId: string }>(() =>
      Promise.reject(new Error('not provided')),
    ),
  },
  actions: {
    keepShelf: assign((_, params: { result: Result<Shelf> }) =>
      params.result.ok ? { shelf: params.result.value } : {},
    ),
    openCard: assign(({ event }) => (event.type === 'card.open' ? { card: event.card } : {})),
    closeCard: assign({ card: null }),
  },
  guards: { isThere: (_, params: { result: Result<Shelf> }) => params.result.ok },
}).createMachine({
  id: 'shelf',
  context: ({ input }) => ({ lessonId: input.lessonId, shelf: null, card: null }),
  type: 'parallel',
  states: {
    place: {
      initial: 'closed',
      states: {
        closed: { on: { 'shelf.open': 'open' } },
        open: {
          on: {
            'shelf.close': 'closed',
            'card.open': { actions: 'openCard' },
            'card.close': { actions: 'closeCard' },
          },
        },
      },
    },
    cards: {
      initial: 'untouched',
      states: {
        untouched: { on: { 'shelf.open': 'loading' } },
        loading: {
          invoke: {
            src: 'fetchShelf',
            input: ({ context }) => ({ lessonId: context.lessonId }),
            onDone: [
              {
                guard: { type: 'isThere', params: ({ event }) => ({ result: event.output }) },
                target: 'ready',
                actions: { type: 'keepShelf', params: ({ event }) => ({ result: event.output }) },
              },
              { target: 'failed' },
            ],
            onError: 'failed',
          },
        },
        failed: { on: { 'shelf.load': 'loading', 'shelf.open': 'loading' } },
        ready: {},
      },
    },
  },
});
