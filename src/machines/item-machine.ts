import { and, assign, emit, fromPromise, not, or, sendParent, setup } from 'xstate';
import { closeHistory } from '../core/response/close-history.ts';
import { isSameResponse } from '../core/response/is-same-response.ts';
import type { Result } from '../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../core/scoring/item-feedback.ts';
import { placesToLook } from '../core/scoring/places-to-look.ts';
import { isSectionAhead } from '../core/text/open-section.ts';
import type { ItemContext, ItemInput } from './item-context.ts';
import { openEnd, openMarks, requestTries, requestTry, requestUpTo } from './item-context.ts';
import { labelingMachine, type MarkingChanged } from './labeling-machine.ts';

export type ItemEvent =
  /** Have the open section checked, all but the last: that one is checked with the rest. Then open the next one. */
  | { readonly type: 'section.check' | 'section.next' }
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

/** Told to the parent after every change of the marks, so that it can be saved. */
export interface ItemMarkingChanged extends MarkingChanged {
  readonly itemId: string;
}

/** Told to the parent: a new try was scored; tries of an earlier visit were scored again; every answer is shown. */
export interface ItemNews {
  readonly type: 'item.checked' | 'item.recalled' | 'item.revealed';
  readonly itemId: string;
}

/** Told to the parent: a section was scored, and the text is closed up to its end. */
export interface SectionClosed {
  readonly type: 'section.closed';
  readonly itemId: string;
  readonly closedTo: number;
}

/** Told to whoever listens, after each new try, and after each section. */
export interface TryScored {
  readonly type: 'try.scored' | 'section.scored';
  readonly feedback: ItemFeedback;
}

/**
 * Marking one passage, having the marks checked, and trying again until every answer is found or shown. A passage with
 * sections is opened, checked and explained one section after the other; its last one is checked with the whole.
 */
export const itemMachine = setup({
  types: {
    context: {} as ItemContext,
    events: {} as ItemEvent,
    emitted: {} as TryScored,
    input: {} as ItemInput,
    children: {} as { labeling: 'labeling' },
    tags: {} as 'editable' | 'busy' | 'scored',
  },
  actors: {
    labeling: labelingMachine,
    score: fromPromise<Result<ItemFeedback>, ScoreRequest>(() => Promise.reject(new Error('not provided'))),
  },
  actions: {
    keepMarking: assign(({ event }) => (event.type === 'marking.changed' ? { marking: event.marking } : {})),
    keepTry: assign(({ context }) => ({ tries: [...context.tries, context.marking.response] })),
    passOn: sendParent(({ context }: { context: ItemContext }): ItemMarkingChanged => ({
      type: 'marking.changed',
      itemId: context.passage.id,
      marking: context.marking,
    })),
    tellParent: sendParent(
      ({ context }: { context: ItemContext }, params: Pick<ItemNews, 'type'>): ItemNews => ({
        ...params,
        itemId: context.passage.id,
      }),
    ),
    tellScored: emit((_, params: { type: TryScored['type']; result: Result<ItemFeedback> }): TryScored => {
      if (!params.result.ok) throw new Error('nothing was scored');
      return { type: params.type, feedback: params.result.value };
    }),
    closeSection: assign(({ context }) => ({
      marking: closeHistory(context.marking),
      closedTo: openEnd(context),
    })),
    tellClosed: sendParent(({ context: { passage, closedTo } }: { context: ItemContext }): SectionClosed => ({
      type: 'section.closed',
      itemId: passage.id,
      closedTo,
    })),
    keepResult: assign((_, params: { result: Result<ItemFeedback> }) =>
      params.result.ok ? { feedback: params.result.value, issues: [] } : { issues: params.result.issues },
    ),
    keepError: assign((_, params: { error: unknown }) => ({
      issues: [{ code: 'scoring-failed', path: 'score', message: String(params.error) }],
    })),
  },
  guards: {
    isScoredBefore: ({ context: { tries, isScored } }) => tries.length > 0 && !isScored,
    hasTries: ({ context }) => context.tries.length > 0,
    hasFeedback: ({ context }) => context.feedback !== null,
    hasClosedSections: ({ context }) => context.sections.length > 0 && context.closedTo > 0,
    isSectionAhead: ({ context: { sections, closedTo } }) => isSectionAhead(sections, closedTo),
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
    resuming: {
      always: [
        { guard: 'isScoredBefore', target: 'closed' },
        { guard: 'hasTries', target: 'recalling' },
        { guard: 'hasClosedSections', target: 'recallingSections' },
        { target: 'open' },
      ],
    },
    /** A test whose answers the learner has seen: they are not at hand now, and the marks stay as they were. */
    closed: {},
    open: {
      tags: 'editable',
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: ({ context }) => openMarks(context),
      },
      on: {
        'marking.changed': { actions: ['keepMarking', 'passOn'] },
        'section.check': { guard: 'isSectionAhead', target: 'scoringSection' },
        'item.check': 'scoring',
        'check.retry': { guard: and(['hasClosedSections', not('hasFeedback')]), target: 'recallingSections' },
      },
    },
    /** Scoring the sections of an earlier visit. One can mark on without their explanations where the key is not to be had. */
    recallingSections: {
      tags: 'busy',
      on: { 'item.check': 'scoring' },
      invoke: {
        src: 'score',
        input: ({ context }) => requestUpTo(context, context.closedTo),
        onDone: {
          target: 'open',
          actions: { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
        },
        onError: {
          target: 'open',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    /** Scoring the marks up to the end of the open section. */
    scoringSection: {
      tags: 'busy',
      invoke: {
        src: 'score',
        input: ({ context }) => requestUpTo(context, openEnd(context)),
        onDone: [
          {
            guard: { type: 'isScored', params: ({ event }) => ({ result: event.output }) },
            target: 'explained',
            actions: [
              { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
              'closeSection',
              'tellClosed',
              {
                type: 'tellScored',
                params: ({ event }) => ({ type: 'section.scored', result: event.output }),
              },
            ],
          },
          {
            target: 'sectionFailed',
            actions: { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
          },
        ],
        onError: {
          target: 'sectionFailed',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    /** The key could not be had for the open section: nothing is closed, and the learner can try again. */
    sectionFailed: { on: { 'check.retry': 'scoringSection', 'item.mark': 'open', 'item.check': 'scoring' } },
    /** A section is closed, and its explanations are read before the next one opens. */
    explained: { on: { 'section.next': 'open', 'item.check': 'scoring' } },
    /** Scoring the tries of an earlier visit: marks that were changed since are no try yet. */
    recalling: {
      tags: 'busy',
      invoke: {
        src: 'score',
        input: ({ context }) => requestTries(context),
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
        input: ({ context }) => requestTry(context),
        onDone: [
          {
            guard: { type: 'isScored', params: ({ event }) => ({ result: event.output }) },
            target: 'scored',
            actions: [
              { type: 'keepResult', params: ({ event }) => ({ result: event.output }) },
              'keepTry',
              { type: 'tellParent', params: { type: 'item.checked' } },
              {
                type: 'tellScored',
                params: ({ event }) => ({ type: 'try.scored', result: event.output }),
              },
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
    checked: { tags: 'scored', on: { 'item.retry': 'retrying' } },
    /** The same marks, open again for another try. */
    retrying: {
      tags: 'editable',
      invoke: {
        id: 'labeling',
        src: 'labeling',
        input: ({ context }) => openMarks(context),
      },
      on: {
        'marking.changed': { actions: ['keepMarking', 'passOn'] },
        'item.check': { guard: 'isChanged', target: 'scoring' },
        'item.close': 'checked',
        'item.reveal': 'revealed',
      },
    },
    /** Every answer may be shown, and the marks stay as they are. */
    revealed: { tags: 'scored', entry: { type: 'tellParent', params: { type: 'item.revealed' } } },
  },
});
