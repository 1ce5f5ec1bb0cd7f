import { createActor, fromPromise } from 'xstate';
import type { LessonOpening, Opened, OpenedLesson, OpeningRequest } from '../../src/app/lesson-opening.ts';
import type { Assigned } from '../../src/core/assignment/assignment.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { failure, type Issue, type Result } from '../../src/core/base/result.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import type { Shelf } from '../../src/core/lesson/shelf-schema.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';
import { formMachine } from '../../src/machines/form-machine.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { createScoreActor } from '../../src/machines/score-actor.ts';
import { sessionMachine } from '../../src/machines/session-machine.ts';
import { shelfMachine } from '../../src/machines/shelf-machine.ts';
import type { PartTrouble } from '../../src/ui/kit/late-parts.ts';
import { noon } from './lesson-fixture.ts';

/** What a learner's page opens, and what its world is like. */
export interface LearnerWorld {
  readonly bundle: LessonBundle;
  readonly attempt: Attempt;
  readonly score: (request: ScoreRequest) => Result<ItemFeedback> | Promise<Result<ItemFeedback>>;
  readonly settings?: Settings;
  /** What the page was opened as, where that is more than settings. */
  readonly assigned?: Partial<Assigned>;
  /** Why the address cannot be followed. */
  readonly refused?: readonly Issue[];
  readonly durability?: Opened['durability'];
  /** What opening came to besides the lesson and the work. */
  readonly opened?: Partial<OpenedLesson>;
  /** Opening comes to this, in place of a lesson. */
  readonly opening?: LessonOpening | Promise<LessonOpening>;
  /** Why nothing can be saved. */
  readonly unsaved?: 'full' | 'unavailable' | 'failed';
  readonly partTrouble?: PartTrouble;
  readonly shelf?: Shelf | undefined;
  readonly now?: () => string;
}

/** A learner's session over real machines, with a device that is only a variable, and what a page needs besides. */
export function createLearnerSession(world: LearnerWorld) {
  const device: { attempt: Attempt; aside: Attempt[] } = { attempt: world.attempt, aside: [] };
  const assigned = {
    lessonId: 'bridge',
    workId: 'bridge',
    settings: world.settings ?? defaultSettings(),
    note: '',
    ...world.assigned,
  };
  const session = createActor(
    sessionMachine.provide({
      actors: {
        lesson: lessonOf(world, device),
        openLesson: fromPromise<LessonOpening, OpeningRequest>(
          async () => world.opening ?? openedAs(world, device.attempt, assigned),
        ),
        setAttemptAside: fromPromise<void>(async () => {
          device.aside.push(device.attempt);
          device.attempt = world.attempt;
        }),
        replaceWork: fromPromise<SaveOutcome, { attempt: Attempt; isPresentKept: boolean }>(
          async ({ input }) => {
            device.attempt = input.attempt;
            return 'saved';
          },
        ),
        eraseWork: fromPromise<void, Assigned>(() => Promise.resolve()),
      },
      actions: { discardAside: () => undefined },
    }),
    { input: { assigned, now: world.now ?? (() => noon), refused: world.refused ?? [] } },
  ).start();
  return { session, device, page: pageOf(world) };
}

function openedAs(world: LearnerWorld, attempt: Attempt, assigned: Assigned): OpenedLesson {
  return {
    type: 'opened',
    bundle: world.bundle,
    attempt,
    durability: world.durability ?? 'device',
    setAside: [],
    isNewlySetAside: false,
    assigned,
    returned: null,
    isJustReturned: false,
    ...world.opened,
  };
}

function lessonOf(world: LearnerWorld, device: { attempt: Attempt }) {
  const item = itemMachine.provide({
    actors: { score: createScoreActor(async (request) => world.score(request)) },
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(({ input }) => {
    if (world.unsaved !== undefined)
      return Promise.reject(Object.assign(new Error('not stored'), { code: world.unsaved }));
    device.attempt = input;
    return Promise.resolve('saved');
  });
  const { shelf } = world;
  const fetchShelf = fromPromise<Result<Shelf>, { lessonId: string }>(() =>
    Promise.resolve(shelf === undefined ? failure([]) : { ok: true, value: shelf }),
  );
  return lessonMachine.provide({
    actors: {
      item,
      form: formMachine.provide({ actors: { item } }),
      outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      shelf: shelfMachine.provide({ actors: { fetchShelf } }),
    },
  });
}

/** What a page of a test needs besides its session: a reader without wishes, no voices, and chance that is none. */
function pageOf({ partTrouble = 'other' }: LearnerWorld) {
  return {
    preferences: { current: defaultPreferences, durability: 'memory', change: () => undefined },
    openListening: () => new Promise<never>(() => undefined),
    lateParts: {
      findTrouble: () => Promise.resolve(partTrouble),
      makeReady: () => Promise.resolve(),
    },
    parcel: { keep: () => true, take: () => undefined },
    handIn: {
      openTools: () =>
        Promise.resolve({
          now: () => noon,
          random: (length: number) => new Uint8Array(length),
          draw: () => 0,
          copy: () => Promise.resolve(true),
        }),
      openReturned: () => Promise.resolve([]),
    },
  } as const;
}
