import { assign, fromPromise, setup } from 'xstate';
import type { Shelf } from '../core/lesson/shelf-schema.ts';
import type { Result } from '../core/base/result.ts';

export interface ShelfContext {
  readonly lessonId: string;
  readonly shelf: Shelf | null;
}

export type ShelfEvent = { readonly type: 'shelf.load' };

/** Fetching the source shelf, once, when a learner first asks for it. What went wrong can be tried again. */
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
  },
  guards: { isThere: (_, params: { result: Result<Shelf> }) => params.result.ok },
}).createMachine({
  id: 'shelf',
  context: ({ input }) => ({ lessonId: input.lessonId, shelf: null }),
  initial: 'untouched',
  states: {
    untouched: { on: { 'shelf.load': 'loading' } },
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
    failed: { on: { 'shelf.load': 'loading' } },
    ready: {},
  },
});
