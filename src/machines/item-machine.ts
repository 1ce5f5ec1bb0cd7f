import { assign, fromPromise, not, sendParent, setup } from 'xstate';
import type { Marking } from '../core/response/marking.ts';
import type { Issue, Result } from '../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../core/scoring/item-feedback.ts';
import type { Passage } from '../core/text/passage.ts';
import { labelingMachine, type MarkingChanged } from './labeling-machine.ts';

export interface ItemInput {
  readonly lesson: ScoreRequest['lesson'];
  readonly passage: Passage;
  readonly marking: Marking;
  /** The marks were checked before: they can no longer be changed. */
  readonly isChecked: boolean;
}

export interface ItemContext extends ItemInput {
  /** Outcomes and explanations. Derived from marks and key each time, never stored. */
  readonly feedback: ItemFeedback | null;
  /** Why there is none, when scoring failed. */
  readonly issues: readonly Issue[];
}

export type ItemEvent = { readonly type: 'item.check' } | { readonly type: 'check.retry' } | MarkingChanged;

/** Told to the parent after every change of the marks, so that it can be saved. */
export interface ItemMarkingChanged extends MarkingChanged {
  readonly itemId: string;
}

/** Told to the parent when marks have been scored. */
export interface ItemChecked {
  readonly type: 'item.checked';
  readonly itemId: string;
}

/** Marking one passage, then having the marks checked, once. */
export const itemMachine = setup({
  types: {
    context: {} as ItemContext,
    events: {} as ItemEvent,
    input: {} as ItemInput,
    children: {} as { labeling: 'labeling' },
    tags: {} as 'editable' | 'busy',
  },
  actors: {
    labeling: labelingMachine,
    score: fromPromise<Result<ItemFeedback>, ScoreRequest>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keepMarking: assign(({ event }) => (event.type === 'marking.changed' ? { marking: event.marking } : {})),
    passOn: sendParent(({ context }: { context: ItemContext }): ItemMarkingChanged => ({
      type: 'marking.changed',
      itemId: context.passage.id,
      marking: context.marking,
    })),
    tellChecked: sendParent(({ context }: { context: ItemContext }): ItemChecked => ({
      type: 'item.checked',
      itemId: context.passage.id,
    })),
    keepResult: assign((_, params: { result: Result<ItemFeedback> }) =>
      params.result.ok ? { feedback: params.result.value, issues: [] } : { issues: params.result.issues },
    ),
    keepError: assign((_, params: { error: unknown }) => ({
      issues: [{ code: 'scoring-failed', path: 'score', message: String(params.error) }],
    })),
  },
  guards: {
    wasChecked: ({ context }) => context.isChecked,
    isScored: (_, params: { result: Result<ItemFeedback> }) => params.result.ok,
  },
}).createMachine({
  id: 'item',
  context: ({ input }) => ({ ...input, feedback: null, issues: [] }),
  initial: 'resuming',
  states: {
    resuming: { always: [{ guard: 'wasChecked', target: 'scoring' }, { target: 'open' }] },
    open: {
      tags: 'editable',
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: ({ context }) => ({ passage: context.passage, marking: context.marking }),
      },
      on: {
        'marking.changed': { actions: ['keepMarking', 'passOn'] },
        'item.check': 'scoring',
      },
    },
    scoring: {
      tags: 'busy',
      invoke: {
        src: 'score',
        input: ({ context }) => ({
          lesson: context.lesson,
          passage: context.passage,
          response: context.marking.response,
        }),
        onDone: [
          {
            guard: { type: 'isScored', params: ({ event }) => ({ result: event.output }) },
            target: 'checked',
            actions: [
              { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
              'tellChecked',
            ],
          },
          {
            target: 'failed',
            actions: { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
          },
        ],
        onError: {
          target: 'failed',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    /** The key could not be had. The marks are safe, and the learner can try again. */
    failed: {
      on: {
        'check.retry': 'scoring',
        'item.check': 'scoring',
        'item.mark': { guard: not('wasChecked'), target: 'open' },
      },
    },
    checked: {},
  },
});
