import { assertEvent, assign, fromPromise, setup } from 'xstate';
import type { SaveOutcome } from '../core/attempt/attempt-store.ts';
import type { Attempt } from '../core/attempt/attempt.ts';

export interface OutboxContext {
  /** The newest attempt that is not known to be saved. */
  readonly waiting: Attempt | null;
  /** The attempt that is being written. */
  readonly writing: Attempt | null;
  /** Why the last save failed: `full`, `unavailable` or `failed`. */
  readonly failure: string | null;
}

export type OutboxEvent =
  | { readonly type: 'attempt.changed'; readonly attempt: Attempt }
  | { readonly type: 'save.retry' }
  /** Another tab has taken the pen. */
  | { readonly type: 'storage.superseded' };

/**
 * Saves the newest attempt, one write at a time; what changes during a write is written next. Says `saved` only when
 * nothing is left to write. A failed save keeps the attempt and is tried again on request and at the next change.
 */
export const outboxMachine = setup({
  types: { context: {} as OutboxContext, events: {} as OutboxEvent, tags: {} as 'unsaved' },
  actors: {
    saveAttempt: fromPromise<SaveOutcome, Attempt>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keep: assign(({ event }) => {
      assertEvent(event, 'attempt.changed');
      return { waiting: event.attempt };
    }),
    takeNext: assign(({ context }) => ({ writing: context.waiting ?? context.writing, waiting: null })),
    putBack: assign(({ context }, params: { error: unknown }) => ({
      waiting: context.waiting ?? context.writing,
      writing: null,
      failure: failureCode(params.error),
    })),
    forgetWritten: assign({ writing: null, failure: null }),
  },
  guards: {
    isWaiting: ({ context }) => context.waiting !== null,
    wasSuperseded: (_, params: { outcome: SaveOutcome }) => params.outcome === 'superseded',
  },
}).createMachine({
  id: 'outbox',
  context: { waiting: null, writing: null, failure: null },
  initial: 'saved',
  on: { 'storage.superseded': '.superseded' },
  states: {
    saved: {
      on: { 'attempt.changed': { target: 'saving', actions: 'keep' } },
    },
    saving: {
      tags: 'unsaved',
      entry: 'takeNext',
      on: { 'attempt.changed': { actions: 'keep' } },
      invoke: {
        src: 'saveAttempt',
        input: ({ context }) => {
          if (context.writing === null) throw new Error('nothing to write');
          return context.writing;
        },
        onDone: [
          {
            guard: { type: 'wasSuperseded', params: ({ event }) => ({ outcome: event.output }) },
            target: 'superseded',
          },
          { guard: 'isWaiting', target: 'saving', reenter: true, actions: 'forgetWritten' },
          { target: 'saved', actions: 'forgetWritten' },
        ],
        onError: {
          target: 'failed',
          actions: { type: 'putBack', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    failed: {
      tags: 'unsaved',
      on: {
        'attempt.changed': { target: 'saving', actions: 'keep' },
        'save.retry': 'saving',
      },
    },
    /** Nothing more is written here: another tab keeps this lesson now. */
    superseded: { type: 'final' },
  },
});

function failureCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'failed';
}
