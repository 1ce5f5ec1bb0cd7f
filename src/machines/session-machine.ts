import { assertEvent, assign, fromCallback, fromPromise, setup, type ActorRefFrom } from 'xstate';
import type { SaveOutcome } from '../core/attempt/attempt-store.ts';
import { type Attempt, isWorkChecked } from '../core/attempt/attempt.ts';
import type { Assigned } from '../core/assignment/assignment.ts';
import type { LessonOpening, OpenedLesson, OpeningRequest, WhoseWork } from '../app/lesson-opening.ts';
import type { Issue } from '../core/base/result.ts';
import type { ReturnedSays } from '../core/gradebook/key/quoted-changes.ts';
import type { LessonInput } from './lesson-input.ts';
import { lessonMachine } from './lesson-machine.ts';

export interface SessionContext {
  /** What the address asks for. */
  readonly asked: Assigned;
  /** Why the address cannot be followed; empty when it can. */
  readonly refused: readonly Issue[];
  /** What the work that is open was opened as: in whose slot, and with which settings. */
  readonly assigned: Assigned;
  readonly now: () => string;
  /** Whose work is to be opened next. */
  readonly whose: WhoseWork;
  /** Answers that were returned and belong to the next opening alone. */
  readonly returning: string | null;
  readonly opening: LessonOpening | null;
  /** Work of this tab that could not be saved before another one took over. */
  readonly unsaved: Attempt | null;
  /** What the teacher says of the answers that were returned; `null` while none were. */
  readonly returned: ReturnedSays | null;
  /** What came of the latest saved work that was to be opened here; `null` when there was none. */
  readonly reopened: 'opened' | 'not-stored' | null;
}

export type SessionEvent =
  | { readonly type: 'session.reopen' }
  | { readonly type: 'session.restart' }
  /** Forgets this work for good. */
  | { readonly type: 'session.erase' }
  /** The teacher has returned the answers: the same work is opened with the text of their file. */
  | { readonly type: 'answers.returned'; readonly text: string }
  /** Somebody else may be at the device: asks whose work is to be opened. */
  | { readonly type: 'learner.ask' }
  | { readonly type: 'learner.choose'; readonly whose: WhoseWork }
  | { readonly type: 'aside.discard'; readonly id: string }
  /** Opens saved work, checked against this lesson, in place of the present one; that is put aside if it `isPresentKept`. */
  | { readonly type: 'work.open'; readonly attempt: Attempt; readonly isPresentKept: boolean }
  /** What was said of it has been read. */
  | { readonly type: 'work.dismiss' }
  /** What was saved is not there any more: the browser has emptied its storage. */
  | { readonly type: 'storage.gone' }
  | { readonly type: 'storage.superseded' };

/**
 * Opening a lesson on this device and keeping it open: finds the lesson, takes the pen for it, and hands both to the
 * lesson machine. When another tab takes the pen, this one stops and can take it back.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as SessionEvent,
    input: {} as { assigned: Assigned; refused?: readonly Issue[]; now: () => string },
    children: {} as { lesson: 'lesson' },
  },
  actors: {
    lesson: lessonMachine,
    openLesson: fromPromise<LessonOpening, OpeningRequest>(() => Promise.reject(new Error('not provided'))),
    /** Sets the present attempt aside, so that the next opening begins a new one. */
    setAttemptAside: fromPromise<void>(() => Promise.reject(new Error('not provided'))),
    /** Forgets the work on this device, and whatever was put aside of it. */
    eraseWork: fromPromise<void, Assigned>(() => Promise.reject(new Error('not provided'))),
    /** Puts saved work in place of the present one. */
    replaceWork: fromPromise<SaveOutcome, { attempt: Attempt; isPresentKept: boolean }>(() =>
      Promise.reject(new Error('not provided')),
    ),
    /** Sends `storage.superseded` when another tab takes the pen, and `storage.gone`. */
    watchPen: fromCallback<SessionEvent>(() => undefined),
  },
  actions: {
    keepOpening: assign((_, { opening }: { opening: LessonOpening }) => ({
      opening,
      returning: null,
      ...(opening.type === 'opened' ? keptOf(opening) : {}),
    })),
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
    keepRefused: assign(({ context: { refused } }) => ({
      opening: { type: 'broken' as const, issues: refused },
    })),
    keepUnsaved: assign(({ self }) => ({ unsaved: unsavedOf(self.getSnapshot().children) })),
    forgetOpening: assign({ opening: null, unsaved: null, returned: null, reopened: null }),
    keepReopened: assign((_, params: { reopened: 'opened' | 'not-stored' | null }) => params),
    saveAgain: ({ self }) => self.getSnapshot().children.lesson?.send({ type: 'storage.gone' }),
    keepReturned: assign(({ event }) => (event.type === 'answers.returned' ? { returning: event.text } : {})),
    keepWhose: assign(({ event }) => (event.type === 'learner.choose' ? { whose: event.whose } : {})),
    askWhose: assign({ whose: { type: 'ask' } }),
    forgetUnsaved: assign({ unsaved: null }),
    forgetAside: assign(({ context: { opening }, event }) =>
      opening?.type === 'opened' && event.type === 'aside.discard'
        ? { opening: { ...opening, setAside: opening.setAside.filter(({ id }) => id !== event.id) } }
        : {},
    ),
  },
  guards: {
    isOpened: (_, params: { opening: LessonOpening }) => params.opening.type === 'opened',
    isMissing: (_, params: { opening: LessonOpening }) => params.opening.type === 'missing',
    isWhose: (_, params: { opening: LessonOpening }) => params.opening.type === 'whose',
    isRefused: ({ context: { refused } }) => refused.length > 0,
  },
}).createMachine({
  id: 'session',
  context: ({ input: { assigned, refused = [], now } }) => ({
    asked: assigned,
    refused,
    assigned,
    now,
    whose: { type: 'remembered' },
    returning: null,
    opening: null,
    unsaved: null,
    returned: null,
    reopened: null,
  }),
  initial: 'opening',
  states: {
    opening: {
      always: { guard: 'isRefused', target: 'broken', actions: 'keepRefused' },
      invoke: {
        src: 'openLesson',
        input: ({ context: { asked, whose, returning } }) => ({
          assigned: asked,
          whose,
          returned: returning,
        }),
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
            guard: { type: 'isWhose', params: ({ event }) => ({ opening: event.output }) },
            target: 'asking',
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
    /** Nothing of anybody's work is here until somebody says whose is to be opened. */
    asking: { on: { 'learner.choose': { target: 'opening', actions: 'keepWhose' } } },
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
        'work.open': 'replacing',
        'work.dismiss': { actions: { type: 'keepReopened', params: { reopened: null } } },
        'storage.gone': { actions: 'saveAgain' },
        'answers.returned': { target: 'opening', actions: 'keepReturned' },
        'learner.ask': { target: 'opening', actions: ['askWhose', 'forgetOpening'] },
        'storage.superseded': { target: 'superseded', actions: 'keepUnsaved' },
        'aside.discard': {
          actions: [{ type: 'discardAside', params: ({ event }) => ({ id: event.id }) }, 'forgetAside'],
        },
      },
    },
    replacing: {
      invoke: {
        src: 'replaceWork',
        input: ({ event }) => {
          assertEvent(event, 'work.open');
          const { attempt, isPresentKept } = event;
          return { attempt, isPresentKept };
        },
        onDone: [
          { guard: ({ event }) => event.output === 'superseded', target: 'superseded' },
          {
            target: 'opening',
            actions: { type: 'keepReopened', params: { reopened: 'opened' } },
          },
        ],
        // Nothing was changed: the present work is opened again.
        onError: {
          target: 'opening',
          actions: { type: 'keepReopened', params: { reopened: 'not-stored' } },
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

/** What a session knows of work as it was opened. Opened again, it is the same work. */
function keptOf({ assigned, returned }: OpenedLesson): Partial<SessionContext> {
  return { assigned, returned, whose: { type: 'work', workId: assigned.workId } };
}

function lessonInput({ opening, now }: SessionContext): LessonInput {
  if (opening?.type !== 'opened') throw new Error('no lesson is open');
  const { bundle, attempt, returned, isJustReturned } = opening;
  const { settings } = opening.assigned;
  if (returned !== null) {
    // Their outcomes come first when the answers arrive, and stay open afterwards.
    const step = isJustReturned || !isWorkChecked(attempt) ? 'check' : attempt.step;
    return { bundle, settings, isReturned: true, attempt: { ...attempt, step }, now };
  }
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
