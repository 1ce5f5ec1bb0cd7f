import { and, assign, emit, fromPromise, not, or, sendParent, setup, type DoneActorEvent } from 'xstate';
import { closeHistory } from '../core/response/edit-history.ts';
import { isSameResponse } from '../core/response/is-same-response.ts';
import type { Result } from '../core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../core/scoring/score-item.ts';
import { placesToLook } from '../core/scoring/outcomes/places-to-look.ts';
import { isSectionAhead } from '../core/text/open-section.ts';
import {
  type ItemContext,
  type ItemInput,
  openEnd,
  openMarks,
  requestTries,
  requestTry,
  requestUpTo,
} from './item-context.ts';
import { labelingMachine } from './labeling-machine.ts';
import type { MarkingChanged } from './labeling-news.ts';

type ItemEvent =
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
interface TryScored {
  readonly type: 'try.scored' | 'section.scored';
  readonly feedback: ItemFeedback;
}

const itemSetup = setup({
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
    /** Never fails but with issues: see `createScoreActor`. */
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
    tellScored: emit(({ context: { feedback } }, params: Pick<TryScored, 'type'>): TryScored => {
      if (feedback === null) throw new Error('nothing was scored');
      return { ...params, feedback };
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
    keepResult: assign((_, { result }: Scored) =>
      result.ok ? { feedback: result.value, issues: [] } : { issues: result.issues },
    ),
  },
  guards: {
    isScoredBefore: ({ context: { tries, isScored } }) => tries.length > 0 && !isScored,
    hasTries: ({ context }) => context.tries.length > 0,
    hasFeedback: ({ context }) => context.feedback !== null,
    areTriesUnscored: ({ context: { tries, feedback } }) => tries.length > 0 && feedback === null,
    hasClosedSections: ({ context }) => context.sections.length > 0 && context.closedTo > 0,
    isSectionAhead: ({ context: { sections, closedTo } }) => isSectionAhead(sections, closedTo),
    isFeedback: (_, { result }: Scored) => result.ok,
    isChanged: ({ context: { tries, marking } }) => {
      const last = tries.at(-1);
      return last === undefined || !isSameResponse(last, marking.response);
    },
    wasRevealed: ({ context }) => context.wasRevealed,
    isLastTry: ({ context }) => context.tries.length >= context.maxTries,
    isNothingLeft: ({ context: { feedback, passage } }) =>
      feedback !== null && placesToLook(passage, feedback.score).length === 0,
  },
});

/** What scoring came to. */
interface Scored {
  readonly result: Result<ItemFeedback>;
}

const whatWasScored = ({ event }: { event: DoneActorEvent<Result<ItemFeedback>> }): Scored => ({
  result: event.output,
});

/** What is to be scored, where that leads and what is done on the way, and where it leads when it fails. */
interface Scoring {
  readonly request: (context: ItemContext) => ScoreRequest;
  readonly target: string;
  readonly actions?: readonly ScoredAction[];
  readonly failed: string;
}

type ScoredAction =
  | 'keepTry'
  | 'closeSection'
  | 'tellClosed'
  | { readonly type: 'tellParent'; readonly params: Pick<ItemNews, 'type'> }
  | { readonly type: 'tellScored'; readonly params: Pick<TryScored, 'type'> };

/** The state in which marks are scored. Feedback or issues are kept before anything else is done. */
function scored({ request, target, actions = [], failed }: Scoring) {
  const keepResult = { type: 'keepResult', params: whatWasScored } as const;
  return itemSetup.createStateConfig({
    tags: 'busy',
    invoke: {
      src: 'score',
      input: ({ context }) => request(context),
      onDone: [
        {
          guard: { type: 'isFeedback', params: whatWasScored },
          target,
          actions: [keepResult, ...actions],
        },
        { target: failed, actions: keepResult },
      ],
    },
  });
}

/** Asks again: first for the tries of an earlier visit, where those could not be scored. */
const scoreAgain = [{ guard: 'areTriesUnscored', target: 'recalling' }, { target: 'scoring' }] as const;

/** The marks are open for changes. */
const markable = itemSetup.createStateConfig({
  tags: 'editable',
  invoke: { id: 'labeling', src: 'labeling', input: ({ context }) => openMarks(context) },
  on: { 'marking.changed': { actions: ['keepMarking', 'passOn'] } },
});

/**
 * Marking one passage, having the marks checked, and trying again until every answer is found or shown. A passage with
 * sections is opened, checked and explained one section after the other; its last one is checked with the whole.
 */
export const itemMachine = itemSetup.createMachine({
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
      ...markable,
      on: {
        ...markable.on,
        'section.check': { guard: 'isSectionAhead', target: 'scoringSection' },
        'item.check': 'scoring',
        'check.retry': { guard: and(['hasClosedSections', not('hasFeedback')]), target: 'recallingSections' },
      },
    },
    /** Scoring the sections of an earlier visit. One can mark on without their explanations where the key is not to be had. */
    recallingSections: {
      ...scored({
        request: (context) => requestUpTo(context, context.closedTo),
        target: 'open',
        failed: 'open',
      }),
      on: { 'item.check': 'scoring' },
    },
    /** Scoring the marks up to the end of the open section. */
    scoringSection: scored({
      request: (context) => requestUpTo(context, openEnd(context)),
      target: 'explained',
      actions: ['closeSection', 'tellClosed', { type: 'tellScored', params: { type: 'section.scored' } }],
      failed: 'sectionFailed',
    }),
    /** The key could not be had for the open section: nothing is closed, and the learner can try again. */
    sectionFailed: { on: { 'check.retry': 'scoringSection', 'item.mark': 'open', 'item.check': 'scoring' } },
    /** A section is closed, and its explanations are read before the next one opens. */
    explained: { on: { 'section.next': 'open', 'item.check': 'scoring' } },
    /** Scoring the tries of an earlier visit: marks that were changed since are no try yet. */
    recalling: scored({
      request: requestTries,
      target: 'scored',
      actions: [{ type: 'tellParent', params: { type: 'item.recalled' } }],
      failed: 'failed',
    }),
    /** Scoring the marks as they stand: a new try. */
    scoring: scored({
      request: requestTry,
      target: 'scored',
      actions: [
        'keepTry',
        { type: 'tellParent', params: { type: 'item.checked' } },
        { type: 'tellScored', params: { type: 'try.scored' } },
      ],
      failed: 'failed',
    }),
    scored: {
      always: [
        { guard: or(['wasRevealed', 'isLastTry', 'isNothingLeft']), target: 'revealed' },
        { target: 'checked' },
      ],
    },
    /** The key could not be had. The marks are safe, and the learner can try again. */
    failed: {
      on: {
        'check.retry': scoreAgain,
        'item.check': scoreAgain,
        'item.mark': { guard: not('hasTries'), target: 'open' },
        'item.retry': { guard: 'hasFeedback', target: 'retrying' },
        'item.close': { guard: 'hasFeedback', target: 'checked' },
      },
    },
    /** What the learner's own marks came to may be shown; what they have not found may not. */
    checked: { tags: 'scored', on: { 'item.retry': 'retrying' } },
    /** The same marks, open again for another try. */
    retrying: {
      ...markable,
      on: {
        ...markable.on,
        'item.check': { guard: 'isChanged', target: 'scoring' },
        'item.close': 'checked',
        'item.reveal': 'revealed',
      },
    },
    /** Every answer may be shown, and the marks stay as they are. */
    revealed: { tags: 'scored', entry: { type: 'tellParent', params: { type: 'item.revealed' } } },
  },
});
