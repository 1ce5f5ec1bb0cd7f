import { assign, fromCallback, fromPromise, setup, type ActorRefFrom } from 'xstate';
import type { Attempt } from '../core/attempt/attempt.ts';
import type { Assigned } from '../core/assignment/assigned.ts';
import { returnedSettings } from '../core/assignment/returned-settings.ts';
import type { Opening } from '../core/attempt/opening.ts';
import type { ReturnedSays } from '../core/gradebook/returned-says.ts';
import { isWorkChecked } from '../core/attempt/is-work-checked.ts';
import type { LessonInput } from './lesson-input.ts';
import { lessonMachine } from './lesson-machine.ts';

export interface SessionContext {
  readonly assigned: Assigned;
  readonly now: () => string;
  readonly opening: Opening | null;
  /** Work of this tab that could not be saved before another one took over. */
  readonly unsaved: Attempt | null;
  /** What the teacher says of the answers that were returned; `null` while none were. */
  readonly returned: ReturnedSays | null;
}

export type SessionEvent =
  | { readonly type: 'session.reopen' }
  | { readonly type: 'session.restart' }
  /** Forgets this work for good. */
  | { readonly type: 'session.erase' }
  /** The teacher has returned the answers: the same work is opened with them. */
  | { readonly type: 'answers.returned'; readonly says: ReturnedSays }
  | { readonly type: 'aside.discard'; readonly id: string }
  | { readonly type: 'storage.superseded' };

/**
 * Opening a lesson on this device and keeping it open: finds the lesson, takes the pen for it, and hands both to the
 * lesson machine. When another tab takes the pen, this one stops and can take it back.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { assigned: Assigned; now: () => string },
    children: {} as { lesson: 'lesson' },
  },
  actors: {
    lesson: lessonMachine,
    openLesson: fromPromise<Opening, Assigned>(() => Promise.reject(new Error('not provided'))),
    /** Sets the present attempt aside, so that the next opening begins a new one. */
    setAttemptAside: fromPromise<void>(() => Promise.reject(new Error('not provided'))),
    /** Forgets the work on this device, and whatever was put aside of it. */
    eraseWork: fromPromise<void, Assigned>(() => Promise.reject(new Error('not provided'))),
    /** Sends `storage.superseded` when another tab takes the pen. */
    watchPen: fromCallback<SessionEvent>(() => undefined),
  },
  actions: {
    keepOpening: assign((_, params: { opening: Opening }) => ({ opening: params.opening })),
    keepError: assign((_, params: { error: unknown }) => ({
      opening: {
        type: 'broken' as const,
        issues: [{ code: 'open-failed', path: 'lesson', message: String(params.error) }],
      },
    })),
    /** Forgets a record for good. */
    discardAside: (_, _params: { id: string }) => {
      throw new Error('not provided');
    },
    keepUnsaved: assign(({ self }) => ({ unsaved: unsavedOf(self.getSnapshot().children) })),
    forgetOpening: assign({ opening: null, unsaved: null, returned: null }),
    keepReturned: assign(({ context: { assigned }, event }) =>
      event.type === 'answers.returned'
        ? { assigned: { ...assigned, settings: returnedSettings(assigned.settings) }, returned: event.says }
        : {},
    ),
    forgetUnsaved: assign({ unsaved: null }),
    forgetAside: assign(({ context: { opening }, event }) =>
      opening?.type === 'opened' && event.type === 'aside.discard'
        ? { opening: { ...opening, setAside: opening.setAside.filter(({ id }) => id !== event.id) } }
        : {},
    ),
  },
  guards: {
    isOpened: (_, params: { opening: Opening }) => params.opening.type === 'opened',
    isMissing: (_, params: { opening: Opening }) => params.opening.type === 'missing',
  },
}).createMachine({
  id: 'session',
  context: ({ input }) => ({ ...input, opening: null, unsaved: null, returned: null }),
  initial: 'opening',
  states: {
    opening: {
      invoke: {
        src: 'openLesson',
        input: ({ context }) => context.assigned,
        onDone: [
          {
            guard: { type: 'isOpened', params: ({ event }) => ({ opening: event.output }) },
            target: 'running',
            actions: { type: 'keepOpening', params: ({ event }) => ({ opening: event.output }) },
          },
          {
            guard: { type: 'isMissing', params: ({ event }) => ({ opening: event.output }) },
            target: 'missing',
            actions: { type: 'keepOpening', params: ({ event }) => ({ opening: event.output }) },
          },
          {
            target: 'broken',
            actions: { type: 'keepOpening', params: ({ event }) => ({ opening: event.output }) },
          },
        ],
        onError: {
          target: 'broken',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    running: {
      invoke: [
        {
          id: 'lesson',
          src: 'lesson',
          input: ({ context }) => lessonInput(context),
          onDone: { target: 'superseded', actions: 'keepUnsaved' },
        },
        { src: 'watchPen' },
      ],
      on: {
        'session.restart': 'restarting',
        'session.erase': 'erasing',
        'answers.returned': { target: 'opening', actions: 'keepReturned' },
        'storage.superseded': { target: 'superseded', actions: 'keepUnsaved' },
        'aside.discard': {
          actions: [{ type: 'discardAside', params: ({ event }) => ({ id: event.id }) }, 'forgetAside'],
        },
      },
    },
    restarting: {
      invoke: {
        src: 'setAttemptAside',
        onDone: 'opening',
        onError: {
          target: 'broken',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    erasing: {
      invoke: {
        src: 'eraseWork',
        input: ({ context }) => context.assigned,
        onDone: { target: 'erased', actions: 'forgetOpening' },
        onError: {
          target: 'broken',
          actions: { type: 'keepError', params: ({ event }) => ({ error: event.error }) },
        },
      },
    },
    /** Nothing of the work is left, here or on the device. */
    erased: {},
    superseded: { exit: 'forgetUnsaved', on: { 'session.reopen': 'opening' } },
    missing: {},
    broken: { on: { 'session.reopen': 'opening' } },
  },
});

function lessonInput({ opening, assigned: { settings }, returned, now }: SessionContext): LessonInput {
  if (opening?.type !== 'opened') throw new Error('no lesson is open');
  const { bundle, attempt } = opening;
  if (returned !== null)
    return { bundle, settings, isReturned: true, attempt: { ...attempt, step: 'check' }, now };
  // The steps of returned answers are gone when a page is opened without them.
  const isOver = settings.answers === 'never' && isWorkChecked(attempt);
  return { bundle, settings, attempt: isOver ? { ...attempt, step: 'report' } : attempt, now };
}

/** The attempt of a lesson whose last save failed or was refused. */
function unsavedOf(children: { lesson?: ActorRefFrom<typeof lessonMachine> | undefined }): Attempt | null {
  const lesson = children.lesson?.getSnapshot();
  const outbox = lesson?.children.outbox?.getSnapshot();
  const isSafe = outbox === undefined || outbox.matches('saved') || outbox.matches('saving');
  return lesson === undefined || isSafe ? null : lesson.context.attempt;
}
