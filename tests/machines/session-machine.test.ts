import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { Assigned } from '../../src/core/assignment/assigned.ts';
import { assignLesson } from '../../src/core/assignment/assign-lesson.ts';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { Opening } from '../../src/core/attempt/opening.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/item-feedback.ts';
import { success, type Result } from '../../src/core/result.ts';
import { scoreItem } from '../../src/core/scoring/score-item.ts';
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
  const device: { attempt: Attempt | undefined; asked: number; canErase: boolean } = {
    attempt,
    asked: 0,
    canErase: true,
  };
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
    device.asked += 1;
    return Promise.resolve(success(feedbackFor(input)));
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(({ input }) => {
    device.attempt = input;
    return Promise.resolve('saved');
  });
  const openLesson = fromPromise<Opening, Assigned>(({ input }) =>
    Promise.resolve({
      type: 'opened',
      bundle: assignLesson(whole, input.settings),
      attempt: device.attempt ?? attemptFixture(whole),
      durability: 'device',
      setAside: [],
      isNewlySetAside: false,
    }),
  );
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
  const actor = createActor(sessionMachine.provide({ actors: { lesson, openLesson, eraseWork } }), {
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
    actor.send({ type: 'answers.returned', says: { note: 'Well looked.', changes: [] } });
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
    returned.actor.send({ type: 'answers.returned', says: { note: '', changes: [] } });
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
    first.actor.send({ type: 'answers.returned', says: { note: '', changes: [] } });
    await waitFor(first.actor, (snapshot) => snapshot.matches('running'));
    await waitFor(first.item(), (snapshot) => snapshot.matches('revealed'));
    const again = await start(first.device.attempt);
    expect(again.opened().getSnapshot().context.attempt.step).toBe('report');
    again.actor.send({ type: 'answers.returned', says: { note: '', changes: [] } });
    await waitFor(again.actor, (snapshot) => snapshot.matches('running'));
    await waitFor(again.item(), (snapshot) => snapshot.matches('revealed'));

    expect(again.opened().getSnapshot().context.attempt.items['op-ed']?.tries).toHaveLength(1);
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
