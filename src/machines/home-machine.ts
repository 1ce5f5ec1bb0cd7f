import { assertEvent, assign, fromPromise, setup } from 'xstate';
import type { DeviceChoice, ErasedReport, HomeView } from '../core/home/home-view.ts';

export interface HomeContext {
  readonly view: HomeView | null;
  /** What came of erasing, until the page is left. */
  readonly erased: ErasedReport | null;
  /** The browser would not remember whose device it is. */
  readonly isChoiceRefused: boolean;
}

export type HomeEvent =
  | { readonly type: 'home.reload' }
  | { readonly type: 'device.choose'; readonly device: DeviceChoice }
  /** Erase everything: the learner has been asked. */
  | { readonly type: 'erase.confirm' }
  /** Put reviews that cannot be read aside. */
  | { readonly type: 'reviews.reset' };

/** The home page: what is kept on this device, whose it is, and erasing all of it. */
export const homeMachine = setup({
  types: { context: {} as HomeContext, events: {} as HomeEvent, tags: {} as 'busy' },
  actors: {
    openHome: fromPromise<HomeView, { isErased: boolean }>(() => Promise.reject(new Error('not provided'))),
    chooseDevice: fromPromise<boolean, DeviceChoice>(() => Promise.reject(new Error('not provided'))),
    eraseDevice: fromPromise<ErasedReport>(() => Promise.reject(new Error('not provided'))),
    resetReviews: fromPromise<void>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keepView: assign((_, params: { view: HomeView }) => ({ view: params.view })),
    keepChoice: assign((_, params: { isTaken: boolean }) => ({ isChoiceRefused: !params.isTaken })),
    keepErased: assign((_, params: { erased: ErasedReport }) => ({ erased: params.erased })),
    keepEraseFailure: assign({
      erased: { erased: [], failed: ['works', 'reviews', 'preferences'] } satisfies ErasedReport,
    }),
    forgetErased: assign({ erased: null }),
  },
}).createMachine({
  id: 'home',
  context: { view: null, erased: null, isChoiceRefused: false },
  initial: 'opening',
  states: {
    opening: {
      tags: 'busy',
      invoke: {
        src: 'openHome',
        // Opening the stores again would leave an empty one behind.
        input: ({ context: { erased } }) => ({ isErased: erased !== null && erased.failed.length === 0 }),
        onDone: {
          target: 'ready',
          actions: { type: 'keepView', params: ({ event }) => ({ view: event.output }) },
        },
        onError: 'failed',
      },
    },
    ready: {
      on: {
        'home.reload': { target: 'opening', actions: 'forgetErased' },
        'device.choose': 'choosing',
        'erase.confirm': 'erasing',
        'reviews.reset': 'resetting',
      },
    },
    choosing: {
      tags: 'busy',
      invoke: {
        src: 'chooseDevice',
        input: ({ event }) => {
          assertEvent(event, 'device.choose');
          return event.device;
        },
        onDone: {
          target: 'opening',
          actions: { type: 'keepChoice', params: ({ event }) => ({ isTaken: event.output }) },
        },
        onError: { target: 'ready', actions: { type: 'keepChoice', params: { isTaken: false } } },
      },
    },
    erasing: {
      tags: 'busy',
      invoke: {
        src: 'eraseDevice',
        onDone: {
          target: 'opening',
          actions: { type: 'keepErased', params: ({ event }) => ({ erased: event.output }) },
        },
        onError: { target: 'opening', actions: 'keepEraseFailure' },
      },
    },
    resetting: { tags: 'busy', invoke: { src: 'resetReviews', onDone: 'opening', onError: 'opening' } },
    failed: { on: { 'home.reload': 'opening', 'erase.confirm': 'erasing' } },
  },
});
