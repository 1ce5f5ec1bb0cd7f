import { assign, emit, fromCallback, raise, setup } from 'xstate';
import type { Passage } from '../core/text/passage.ts';
import {
  type SpeechReport,
  type SpokenText,
  speakingTimeLimit,
  spokenChunks,
} from '../core/text/spoken-chunks.ts';

export interface ListeningInput {
  readonly passage: Pick<Passage, 'text' | 'language' | 'sentences' | 'words'>;
  /** 1 is the usual speed of the voice. */
  readonly rate: number;
}

export interface ListeningContext extends ListeningInput {
  /** The sentence that is read, or that was read last. */
  readonly sentence: number;
  /** The stretch of it that is being said. */
  readonly chunk: number;
  /** How many stretches in a row have passed without a sign of a voice. */
  readonly silent: number;
}

export type ListeningEvent =
  | { readonly type: 'listen.start'; readonly from?: number }
  | { readonly type: 'listen.pause' | 'listen.resume' | 'listen.next' | 'listen.previous' | 'listen.stop' }
  | { readonly type: 'listen.rate'; readonly rate: number }
  | { readonly type: `speech.${SpeechReport}` }
  | { readonly type: 'internal.next' };

/** Why reading is no longer going on, for the status line. */
export interface ListeningNews {
  readonly type: 'listen.finished' | 'listen.stopped' | 'listen.interrupted' | 'listen.failed';
}

/** How many stretches may pass in silence before we say that there is no voice. */
const silenceLimit = 2;

/**
 * Reading a passage aloud, sentence by sentence. A pause stops the voice and going on begins the sentence again:
 * browsers cannot be trusted to pause. A voice that does not tell that it has ended is not waited for for ever, and
 * one that gives no sign at all is called failed.
 */
export const listeningMachine = setup({
  types: {
    context: {} as ListeningContext,
    events: {} as ListeningEvent,
    emitted: {} as ListeningNews,
    input: {} as ListeningInput,
    tags: {} as 'on',
  },
  actors: {
    /** Says one stretch and sends `speech.…` about it; silent once it is stopped. */
    speak: fromCallback<ListeningEvent, SpokenText>(() => {
      throw new Error('not provided');
    }),
  },
  actions: {
    goToNext: assign(({ context }) => ({ sentence: context.sentence + 1, chunk: 0 })),
    goToPrevious: assign(({ context }) => ({ sentence: Math.max(0, context.sentence - 1), chunk: 0 })),
    begin: assign(({ event }) => ({
      sentence: event.type === 'listen.start' ? (event.from ?? 0) : 0,
      chunk: 0,
      silent: 0,
    })),
    beginAgain: assign({ chunk: 0, silent: 0 }),
    goOn: assign(({ context }) => ({ chunk: context.chunk + 1 })),
    changeRate: assign(({ context, event }) => ({
      rate: event.type === 'listen.rate' ? event.rate : context.rate,
    })),
    countSilence: assign(({ context }) => ({ silent: context.silent + 1 })),
    forgetSilence: assign({ silent: 0 }),
    moveOn: raise({ type: 'internal.next' }),
    announce: emit((_, params: ListeningNews) => params),
  },
  guards: {
    isSentence: ({ context, event }) =>
      event.type === 'listen.start' && context.passage.sentences[event.from ?? 0] !== undefined,
    hasChunk: ({ context }) => chunksOf(context)[context.chunk + 1] !== undefined,
    hasNext: ({ context }) => context.passage.sentences[context.sentence + 1] !== undefined,
    isNewRate: ({ context, event }) => event.type === 'listen.rate' && event.rate !== context.rate,
    isSilentAgain: ({ context }) => context.silent + 1 >= silenceLimit,
  },
  delays: {
    timeLimit: ({ context }) => speakingTimeLimit(spokenText(context).text, context.rate),
  },
}).createMachine({
  id: 'listening',
  context: ({ input }) => ({ ...input, sentence: 0, chunk: 0, silent: 0 }),
  initial: 'idle',
  on: {
    'listen.start': { guard: 'isSentence', target: '.speaking', actions: 'begin' },
    'listen.rate': { guard: 'isNewRate', actions: 'changeRate' },
  },
  states: {
    idle: {},
    speaking: {
      tags: 'on',
      invoke: { src: 'speak', input: ({ context }) => spokenText(context) },
      initial: 'unheard',
      states: {
        /** The voice has given no sign yet. */
        unheard: {
          on: { 'speech.started': 'heard' },
          after: {
            timeLimit: [
              { guard: 'isSilentAgain', target: '#listening.failed' },
              { actions: ['countSilence', 'moveOn'] },
            ],
          },
        },
        heard: { entry: 'forgetSilence', after: { timeLimit: { actions: 'moveOn' } } },
      },
      on: {
        'speech.ended': { actions: ['forgetSilence', 'moveOn'] },
        'speech.failed': 'failed',
        'speech.interrupted': {
          target: 'paused',
          actions: { type: 'announce', params: { type: 'listen.interrupted' } },
        },
        'internal.next': [
          { guard: 'hasChunk', target: 'speaking', reenter: true, actions: 'goOn' },
          { guard: 'hasNext', target: 'speaking', reenter: true, actions: 'goToNext' },
          { target: 'idle', actions: { type: 'announce', params: { type: 'listen.finished' } } },
        ],
        'listen.pause': 'paused',
        'listen.next': [
          { guard: 'hasNext', target: 'speaking', reenter: true, actions: 'goToNext' },
          { target: 'idle', actions: { type: 'announce', params: { type: 'listen.finished' } } },
        ],
        'listen.previous': { target: 'speaking', reenter: true, actions: 'goToPrevious' },
        'listen.rate': {
          guard: 'isNewRate',
          target: 'speaking',
          reenter: true,
          actions: ['changeRate', 'beginAgain'],
        },
        'listen.stop': {
          target: 'idle',
          actions: { type: 'announce', params: { type: 'listen.stopped' } },
        },
      },
    },
    paused: {
      tags: 'on',
      on: {
        'listen.resume': { target: 'speaking', actions: 'beginAgain' },
        'listen.next': { guard: 'hasNext', actions: 'goToNext' },
        'listen.previous': { actions: 'goToPrevious' },
        'listen.stop': {
          target: 'idle',
          actions: { type: 'announce', params: { type: 'listen.stopped' } },
        },
      },
    },
    /** The voice does not speak. The learner can try again. */
    failed: {
      entry: { type: 'announce', params: { type: 'listen.failed' } },
      on: { 'listen.stop': 'idle' },
    },
  },
});

function chunksOf({ passage, sentence }: ListeningContext) {
  const span = passage.sentences[sentence];
  return span === undefined ? [] : spokenChunks(passage, span);
}

function spokenText(context: ListeningContext): SpokenText {
  const { passage, rate } = context;
  const chunk = chunksOf(context)[context.chunk];
  if (chunk === undefined) throw new Error('there is nothing to say');
  return { text: passage.text.slice(chunk.start, chunk.end).trim(), language: passage.language, rate };
}
