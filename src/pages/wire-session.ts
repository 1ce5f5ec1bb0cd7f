import { type Actor, fromCallback, fromPromise } from 'xstate';
import type { HandInDesk } from '../adapters/browser/hand-in-tools.ts';
import type { SessionDesk } from '../app/open-lesson.ts';
import { createPersistAsker } from '../adapters/storage/ask-to-persist.ts';
import type { Assigned } from '../core/assignment/assignment.ts';
import type { Attempt } from '../core/attempt/attempt.ts';
import type { OpeningRequest } from '../app/lesson-opening.ts';
import type { Issue } from '../core/base/result.ts';
import { formMachine } from '../machines/form-machine.ts';
import { itemMachine } from '../machines/item-machine.ts';
import { lessonMachine } from '../machines/lesson-machine.ts';
import { outboxMachine } from '../machines/outbox-machine.ts';
import { createScoreActor } from '../machines/score-actor.ts';
import { sessionMachine } from '../machines/session-machine.ts';
import { shelfMachine } from '../machines/shelf-machine.ts';

type OpenHandIn = () => Promise<HandInDesk>;

/** The session machine over the desk of this page. */
export function wireSession(desk: SessionDesk, openHandIn: OpenHandIn) {
  return sessionMachine.provide({
    actors: {
      lesson: wireLesson(desk),
      openLesson: fromPromise(({ input }: { input: OpeningRequest }) => desk.openLesson(input)),
      eraseWork: fromPromise(async ({ input }: { input: Assigned }) => {
        const { eraseReviews } = await openHandIn();
        await desk.erase();
        eraseReviews(input.lessonId);
      }),
      setAttemptAside: fromPromise(() => desk.restart()),
      replaceWork: fromPromise(({ input: { attempt, isPresentKept } }) =>
        desk.replace(attempt, isPresentKept),
      ),
      watchPen: fromCallback(({ sendBack }) => {
        const stopPen = desk.watchPen(() => sendBack({ type: 'storage.superseded' }));
        const stopKept = desk.watchKept(() => sendBack({ type: 'storage.gone' }));
        return () => {
          stopPen();
          stopKept();
        };
      }),
    },
    actions: { discardAside: (_, { id }) => void desk.discardAside(id) },
  });
}

function wireLesson(desk: SessionDesk) {
  const item = itemMachine.provide({ actors: { score: createScoreActor((request) => desk.score(request)) } });
  const form = formMachine.provide({ actors: { item } });
  const shelf = shelfMachine.provide({
    actors: {
      fetchShelf: fromPromise(async ({ input }: { input: { lessonId: string } }) =>
        (await import('../adapters/lessons/fetch-later.ts')).fetchShelf(input.lessonId),
      ),
    },
  });
  return lessonMachine.provide({ actors: { item, outbox: wireOutbox(desk), shelf, form } });
}

function wireOutbox(desk: SessionDesk) {
  /** Asked after the first mark, when there is something to keep; not where the learner wants nothing kept. */
  const askToPersist = createPersistAsker({
    storageManager: () => navigator.storage,
    memory: () => localStorage,
  });
  return outboxMachine.provide({
    actors: {
      saveAttempt: fromPromise(async ({ input }: { input: Attempt }) => {
        const outcome = await desk.save(input);
        const isMarked = Object.values(input.items).some(({ marking }) => marking.lastLabel > 0);
        if (outcome === 'saved' && isMarked && (await desk.durability()) === 'device') void askToPersist();
        return outcome;
      }),
    },
  });
}

/** How returned answers are opened, and the work that is open once more with them; gives every reason why they cannot be. */
export function wireReturned(actor: Actor<typeof sessionMachine>, openHandIn: OpenHandIn) {
  return async (text: string): Promise<readonly Issue[]> => {
    const { opening, assigned } = actor.getSnapshot().context;
    if (opening?.type !== 'opened') return [];
    const { readReturned } = await openHandIn();
    const answers = await readReturned(text, opening.bundle, assigned.assignment?.id ?? null);
    if (!answers.ok) return answers.issues;
    actor.send({ type: 'answers.returned', text });
    return [];
  };
}
