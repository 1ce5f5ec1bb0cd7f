import { and, assign, emit, fromPromise, not, or, sendParent, setup } from 'xstate';
import { isSameResponse } from '../core/response/is-same-response.ts';
import type { Response } from '../core/response/label.ts';
import type { Marking } from '../core/response/marking.ts';
import type { Issue, Result } from '../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../core/scoring/item-feedback.ts';
import { placesToLook } from '../core/scoring/places-to-look.ts';
import type { Passage } from '../core/text/passage.ts';
import { labelingMachine, type MarkingChanged } from './labeling-machine.ts';

export interface ItemInput {
  readonly lesson: ScoreRequest['lesson'];
  readonly passage: Passage;
  readonly marking: Marking;
  /** The labels as they stood at each check so far. */
  readonly tries: readonly Response[];
  /** After so many tries every answer is shown. */
  readonly maxTries: number;
  /** Every answer has been shown before: the marks can no longer be changed. */
  readonly isRevealed: boolean;
}

export interface ItemContext extends ItemInput {
  /** Outcomes and explanations of the tries. Derived from marks and key each time, never stored. */
  readonly feedback: ItemFeedback | null;
  /** Why there is none, when scoring failed. */
  readonly issues: readonly Issue[];
}

export type ItemEvent =
  /** Have the marks checked: the first time, or again after they were changed. */
  | { readonly type: 'item.check' }
  /** Open the marks that could not be checked. */
  | { readonly type: 'item.mark' }
  /** Open the marks for another try, and close them until later. */
  | { readonly type: 'item.retry' | 'item.close' }
  /** Show every answer now. */
  | { readonly type: 'item.reveal' }
  | { readonly type: 'check.retry' }
  | MarkingChanged;

/** Told to the parent: a new try was scored; tries of an earlier visit were scored again; every answer is shown. */
export interface ItemNews {
  readonly type: 'item.checked' | 'item.recalled' | 'item.revealed';
}

/** Told to whoever listens, after each new try. */
export interface TryScored {
  readonly type: 'try.scored';
  readonly feedback: ItemFeedback;
}

/** Marking one passage, having the marks checked, and trying again until every answer is found or shown. */
export const itemMachine = setup({
  types: {
    context: {} as ItemContext,
    events: {} as ItemEvent,
    emitted: {} as TryScored,
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
    keepTry: assign(({ context }) => ({ tries: [...context.tries, context.marking.response] })),
    passOn: sendParent(({ context }: { context: ItemContext }): MarkingChanged => ({
      type: 'marking.changed',
      marking: context.marking,
    })),
    tellParent: sendParent((_, params: ItemNews) => params),
    tellScored: emit((_, params: { result: Result<ItemFeedback> }): TryScored => {
      if (!params.result.ok) throw new Error('nothing was scored');
      return { type: 'try.scored', feedback: params.result.value };
    }),
    keepResult: assign((_, params: { result: Result<ItemFeedback> }) =>
      params.result.ok ? { feedback: params.result.value, issues: [] } : { issues: params.result.issues },
    ),
    keepError: assign((_, params: { error: unknown }) => ({
      issues: [{ code: 'scoring-failed', path: 'score', message: String(params.error) }],
    })),
  },
  guards: {
    hasTries: ({ context }) => context.tries.length > 0,
    hasFeedback: ({ context }) => context.feedback !== null,
    isScored: (_, params: { result: Result<ItemFeedback> }) => params.result.ok,
    isChanged: ({ context: { tries, marking } }) => {
      const last = tries.at(-1);
      return last === undefined || !isSameResponse(last, marking.response);
    },
    wasRevealed: ({ context }) => context.isRevealed,
    isLastTry: ({ context }) => context.tries.length >= context.maxTries,
    isNothingLeft: ({ context: { feedback, passage } }) =>
      feedback !== null && placesToLook(passage, feedback.score).length === 0,
  },
}).createMachine({
  id: 'item',
  context: ({ input }) => ({ ...input, feedback: null, issues: [] }),
  initial: 'resuming',
  states: {
    resuming: { always: [{ guard: 'hasTries', target: 'recalling' }, { target: 'open' }] },
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
    /** Scoring the tries of an earlier visit: marks that were changed since are no try yet. */
    recalling: {
      tags: 'busy',
      invoke: {
        src: 'score',
        input: ({ context: { lesson, passage, tries, marking } }) => ({
          lesson,
          passage,
          response: tries.at(-1) ?? marking.response,
          earlier: tries.slice(0, -1),
        }),
        onDone: [
          {
            guard: { type: 'isScored', params: ({ event }) => ({ result: event.output }) },
            target: 'scored',
            actions: [
              { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
              { type: 'tellParent', params: { type: 'item.recalled' } },
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
    /** Scoring the marks as they stand: a new try. */
    scoring: {
      tags: 'busy',
      invoke: {
        src: 'score',
        input: ({ context: { lesson, passage, tries, marking } }) => ({
          lesson,
          passage,
          response: marking.response,
          earlier: tries,
        }),
        onDone: [
          {
            guard: { type: 'isScored', params: ({ event }) => ({ result: event.output }) },
            target: 'scored',
            actions: [
              { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
              'keepTry',
              { type: 'tellParent', params: { type: 'item.checked' } },
              { type: 'tellScored', params: ({ event }) => ({ result: event.output }) },
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
    scored: {
      always: [
        { guard: or(['wasRevealed', 'isLastTry', 'isNothingLeft']), target: 'revealed' },
        { target: 'checked' },
      ],
    },
    /** The key could not be had. The marks are safe, and the learner can try again. */
    failed: {
      on: {
        'check.retry': [
          { guard: and(['hasTries', not('hasFeedback')]), target: 'recalling' },
          { target: 'scoring' },
        ],
        'item.check': [
          { guard: and(['hasTries', not('hasFeedback')]), target: 'recalling' },
          { target: 'scoring' },
        ],
        'item.mark': { guard: not('hasTries'), target: 'open' },
        'item.retry': { guard: 'hasFeedback', target: 'retrying' },
        'item.close': { guard: 'hasFeedback', target: 'checked' },
      },
    },
    /** What the learner's own marks came to may be shown; what they have not found may not. */
    checked: { on: { 'item.retry': 'retrying' } },
    /** The same marks, open again for another try. */
    retrying: {
      tags: 'editable',
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: ({ context }) => ({ passage: context.passage, marking: context.marking }),
      },
      on: {
        'marking.changed': { actions: ['keepMarking', 'passOn'] },
        'item.check': { guard: 'isChanged', target: 'scoring' },
        'item.close': 'checked',
        'item.reveal': 'revealed',
      },
    },
    /** Every answer may be shown, and the marks stay as they are. */
    revealed: { entry: { type: 'tellParent', params: { type: 'item.revealed' } } },
  },
});
