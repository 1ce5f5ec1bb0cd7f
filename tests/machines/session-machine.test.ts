import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Assigned } from '../../src/core/assignment/assignment.ts';
import { assignLesson } from '../../src/core/assignment/class-path.ts';
import { defaultSettings, returnedSettings } from '../../src/core/assignment/default-settings.ts';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { LessonOpening, OpeningRequest } from '../../src/app/lesson-opening.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
import { success, type Result } from '../../src/core/base/result.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { sessionMachine } from '../../src/machines/session-machine.ts';
import { attemptFixture, lessonFixture, noon } from '../support/lesson-fixture.ts';

const whole = lessonFixture();
const test: Assigned = {
  lessonId: 'bridge',
  workId: 'bridge.class9b',
  settings: { ...defaultSettings(), answers: 'never' },
  note: '',
};
const emptyKey = { annotations: [], decoys: [], nearMisses: [] };

function feedbackFor({ passage, response }: ScoreRequest): ItemFeedback {
  const score = scoreItem(passage, emptyKey, response);
  return { score, tries: [score], key: emptyKey, sources: [], provenance: 'Tests.' };
}

/** A page on which a test has been done, with the device it is kept on. */
async function start(attempt: Attempt = { ...attemptFixture(whole), step: 'report', furthest: 'report' }) {
  const device: {
    attempt: Attempt | undefined;
    returned: string | null;
    asked: number;
    canErase: boolean;
    aside: unknown[];
    refuses?: 'all' | 'superseded';
  } = { attempt, returned: null, asked: 0, canErase: true, aside: [] };
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
    device.asked += 1;
    return Promise.resolve(success(feedbackFor(input)));
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(({ input }) => {
    device.attempt = input;
    return Promise.resolve('saved');
  });
  const openLesson = fromPromise<LessonOpening, OpeningRequest>(({ input }) => {
    device.returned = input.returned ?? device.returned;
    const { settings } = input.assigned;
    const asDone = device.returned === null ? settings : returnedSettings(settings);
    return Promise.resolve({
      type: 'opened',
      bundle: assignLesson(whole, asDone),
      attempt: device.attempt ?? attemptFixture(whole),
      durability: 'device',
      setAside: [],
      isNewlySetAside: false,
      assigned: { ...input.assigned, settings: asDone },
      returned: device.returned === null ? null : { note: device.returned, changes: [] },
      isJustReturned: input.returned !== null,
    });
  });
  const setAttemptAside = fromPromise<void>(() => {
    device.attempt = undefined;
    device.returned = null;
    return Promise.resolve();
  });
  const lesson = lessonMachine.provide({
    actors: {
      item: itemMachine.provide({ actors: { score } }),
      outbox: outboxMachine.provide({ actors: { saveAttempt } }),
    },
  });
  const eraseWork = fromPromise<void, Assigned>(() => {
    if (!device.canErase) return Promise.reject(new Error('locked'));
    device.attempt = undefined;
    return Promise.resolve();
  });
  const replaceWork = fromPromise<SaveOutcome, { attempt: Attempt; isPresentKept: boolean }>(({ input }) => {
    if (device.refuses === 'all') return Promise.reject(new Error('full'));
    if (device.refuses === 'superseded') return Promise.resolve('superseded');
    if (input.isPresentKept) device.aside.push(device.attempt);
    device.attempt = input.attempt;
    device.returned = null;
    return Promise.resolve('saved');
  });
  const actors = { lesson, openLesson, eraseWork, setAttemptAside, replaceWork };
  const actor = createActor(sessionMachine.provide({ actors }), {
    input: { assigned: test, now: () => noon },
  }).start();
  await waitFor(actor, (snapshot) => snapshot.matches('running'));
  const opened = () => {
    const child = actor.getSnapshot().children.lesson;
    if (child === undefined) throw new Error('no lesson');
    return child;
  };
  const item = () => {
    const child = opened().getSnapshot().children.item;
    if (child === undefined) throw new Error('no item');
    return child;
  };
  return { actor, device, opened, item };
}

describe('answers that a teacher returns', () => {
  it('open the same work at its outcomes, with one try and nothing to look at again', async () => {
    const { actor, opened, item } = await start();
    actor.send({ type: 'answers.returned', text: 'Well looked.' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    await waitFor(item(), (snapshot) => snapshot.matches('revealed'));

    expect(actor.getSnapshot().context.returned).toEqual({ note: 'Well looked.', changes: [] });
    expect(opened().getSnapshot().context.attempt).toMatchObject({ step: 'check', furthest: 'report' });
    expect(opened().getSnapshot().context.bundle.lesson.steps).toEqual([
      'brief',
      'first-read',
      'mark',
      'check',
      'report',
    ]);
  });

  it('leave the marks closed when the page is opened without them, and ask for no key', async () => {
    const returned = await start();
    returned.actor.send({ type: 'answers.returned', text: '' });
    await waitFor(returned.actor, (snapshot) => snapshot.matches('running'));
    await waitFor(returned.item(), (snapshot) => snapshot.matches('revealed'));
    const again = await start(returned.device.attempt);
    again.opened().send({ type: 'step.go', step: 'mark' });

    expect(again.opened().getSnapshot().context.attempt.step).toBe('mark');
    expect(again.item().getSnapshot().matches('closed')).toBe(true);
    expect(again.item().getSnapshot().children.labeling).toBeUndefined();
    expect(again.device.asked).toBe(0);
  });

  it('are opened once more on work that was opened with them before', async () => {
    const first = await start();
    first.actor.send({ type: 'answers.returned', text: '' });
    await waitFor(first.actor, (snapshot) => snapshot.matches('running'));
    await waitFor(first.item(), (snapshot) => snapshot.matches('revealed'));
    const again = await start(first.device.attempt);
    expect(again.opened().getSnapshot().context.attempt.step).toBe('report');
    again.actor.send({ type: 'answers.returned', text: '' });
    await waitFor(again.actor, (snapshot) => snapshot.matches('running'));
    await waitFor(again.item(), (snapshot) => snapshot.matches('revealed'));

    expect(again.opened().getSnapshot().context.attempt.items['op-ed']?.tries).toHaveLength(1);
  });
});

describe('opening saved work', () => {
  const present: Attempt = { ...attemptFixture(whole), step: 'report', furthest: 'report' };
  const other: Attempt = {
    ...attemptFixture(whole),
    id: 'attempt-2',
    step: 'mark',
    furthest: 'report',
    reflection: { fair: 'No.' },
  };
  const open = (actor: Awaited<ReturnType<typeof start>>['actor'], isPresentKept = true) =>
    actor.send({ type: 'work.open', attempt: other, isPresentKept });

  it('opens it where it was left, keeps the present work, and says so until that is dismissed', async () => {
    const { actor, device, opened } = await start(present);
    const kept = device.attempt;
    open(actor);
    await waitFor(actor, (snapshot) => snapshot.matches('running'));

    expect(opened().getSnapshot().context.attempt).toMatchObject({ ...other, updatedAt: noon });
    expect(device.aside).toEqual([kept]);
    expect(actor.getSnapshot().context.reopened).toBe('opened');
    actor.send({ type: 'work.dismiss' });
    expect(actor.getSnapshot().context.reopened).toBeNull();
  });

  it('forgets answers that were returned for the work before', async () => {
    const { actor } = await start(present);
    actor.send({ type: 'answers.returned', text: 'Well looked.' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    open(actor);
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    expect(actor.getSnapshot().context.returned).toBeNull();
  });

  it('opens the present work again where the device refuses, and says so', async () => {
    const { actor, device, opened } = await start(present);
    device.refuses = 'all';
    open(actor);
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    expect(opened().getSnapshot().context.attempt.id).toBe('attempt-1');
    expect(actor.getSnapshot().context.reopened).toBe('not-stored');
  });

  it('stops where another tab has the pen', async () => {
    const { actor, device } = await start(present);
    device.refuses = 'superseded';
    open(actor);
    await waitFor(actor, (snapshot) => snapshot.matches('superseded'));
    expect(device.attempt?.id).toBe('attempt-1');
  });
});

describe('work that the browser has emptied from its storage', () => {
  it('is saved again as it is', async () => {
    const { actor, device, opened } = await start();
    const { attempt } = opened().getSnapshot().context;
    await waitFor(opened(), ({ children }) => children.outbox?.getSnapshot().matches('saved') === true);
    device.attempt = undefined;
    actor.send({ type: 'storage.gone' });
    expect(device.attempt).toEqual(attempt);
  });
});

describe('beginning anew after answers were returned', () => {
  it('opens a fresh attempt at the brief, as the test it was, and checks nothing', async () => {
    const { actor, device, opened } = await start();
    actor.send({ type: 'answers.returned', text: 'Well looked.' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    actor.send({ type: 'session.restart' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));

    const { context } = actor.getSnapshot();
    expect(context.returned).toBeNull();
    expect(context.assigned).toEqual(test);
    expect(opened().getSnapshot().context.attempt).toEqual(attemptFixture(whole));
    expect(opened().getSnapshot().context.attempt.step).toBe('brief');
    expect(opened().getSnapshot().context.settings.answers).toBe('never');
    expect(device.attempt).toEqual(attemptFixture(whole));
  });
});

describe('returned answers that are kept', () => {
  it('are there again when the page is opened again, at the step the learner was at', async () => {
    const { actor, item, opened } = await start();
    actor.send({ type: 'answers.returned', text: 'Well looked.' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    await waitFor(item(), (snapshot) => snapshot.matches('revealed'));
    opened().send({ type: 'step.go', step: 'report' });
    actor.send({ type: 'storage.superseded' });
    actor.send({ type: 'session.reopen' });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    await waitFor(item(), (snapshot) => snapshot.matches('revealed'));

    expect(actor.getSnapshot().context.returned).toEqual({ note: 'Well looked.', changes: [] });
    expect(opened().getSnapshot().context.attempt.step).toBe('report');
  });
});

describe('a link that cannot be followed', () => {
  it('opens nothing and says why', () => {
    const issue = { code: 'damaged', path: 'link', message: 'cut off' };
    const actor = createActor(sessionMachine, {
      input: { assigned: test, refused: [issue], now: () => noon },
    }).start();

    expect(actor.getSnapshot().matches('broken')).toBe(true);
    expect(actor.getSnapshot().context.opening).toEqual({ type: 'broken', issues: [issue] });
  });
});

describe('somebody else at the device', () => {
  it('is asked for, and only the work that is chosen is opened', async () => {
    const requests: OpeningRequest[] = [];
    const openLesson = fromPromise<LessonOpening, OpeningRequest>(({ input }) => {
      requests.push(input);
      const workId = input.whose.type === 'work' ? input.whose.workId : `${test.workId}~2`;
      return Promise.resolve(
        input.whose.type === 'remembered' || input.whose.type === 'ask'
          ? { type: 'whose', works: [{ workId: test.workId, name: 'Ana' }] }
          : {
              type: 'opened',
              bundle: assignLesson(whole, test.settings),
              attempt: attemptFixture(whole),
              durability: 'device',
              setAside: [],
              isNewlySetAside: false,
              assigned: { ...test, workId },
              returned: null,
              isJustReturned: false,
            },
      );
    });
    const actor = createActor(sessionMachine.provide({ actors: { openLesson } }), {
      input: { assigned: test, now: () => noon },
    }).start();
    await waitFor(actor, (snapshot) => snapshot.matches('asking'));
    actor.send({ type: 'learner.choose', whose: { type: 'new' } });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));
    expect(actor.getSnapshot().context.assigned.workId).toBe(`${test.workId}~2`);

    actor.send({ type: 'learner.ask' });
    await waitFor(actor, (snapshot) => snapshot.matches('asking'));
    expect(actor.getSnapshot().context.opening).toEqual({
      type: 'whose',
      works: [{ workId: test.workId, name: 'Ana' }],
    });
    actor.send({ type: 'learner.choose', whose: { type: 'work', workId: test.workId } });
    await waitFor(actor, (snapshot) => snapshot.matches('running'));

    expect(actor.getSnapshot().context.assigned.workId).toBe(test.workId);
    expect(requests.map(({ whose }) => whose.type)).toEqual(['remembered', 'new', 'ask', 'work']);
    expect(requests.every(({ assigned }) => assigned.workId === test.workId)).toBe(true);
  });
});

describe('erasing the work of a session', () => {
  it('leaves nothing of it in the page', async () => {
    const { actor, device } = await start();
    actor.send({ type: 'session.erase' });
    await waitFor(actor, (snapshot) => snapshot.matches('erased'));

    expect(device.attempt).toBeUndefined();
    expect(actor.getSnapshot().context).toMatchObject({ opening: null, unsaved: null, returned: null });
    expect(actor.getSnapshot().children.lesson).toBeUndefined();
  });

  it('says so where it could not be done', async () => {
    const { actor, device } = await start();
    device.canErase = false;
    actor.send({ type: 'session.erase' });
    await waitFor(actor, (snapshot) => snapshot.matches('broken'));

    expect(actor.getSnapshot().context.opening).toMatchObject({
      type: 'broken',
      issues: [{ message: 'Error: locked' }],
    });
  });
});
