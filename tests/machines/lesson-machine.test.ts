import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { failure, success, type Result } from '../../src/core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/item-feedback.ts';
import { scoreItem } from '../../src/core/scoring/score-item.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { attemptFixture, lessonFixture, noon } from '../support/lesson-fixture.ts';

const bundle = lessonFixture();
const emptyKey = { annotations: [], decoys: [], nearMisses: [] };

function feedbackFor({ passage, response, earlier }: ScoreRequest): ItemFeedback {
  const score = scoreItem(passage, emptyKey, response);
  const tries = [...earlier.map((before) => scoreItem(passage, emptyKey, before)), score];
  return { score, tries, key: emptyKey, sources: [], provenance: 'Tests.' };
}

/** A lesson on a device that keeps everything, with a scorer that can be made to fail. */
function start(attempt: Attempt = attemptFixture(bundle), isKeyThere: () => boolean = () => true) {
  const saved: Attempt[] = [];
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) =>
    Promise.resolve(
      isKeyThere()
        ? success(feedbackFor(input))
        : failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]),
    ),
  );
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(({ input }) => {
    saved.push(input);
    return Promise.resolve('saved');
  });
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item: itemMachine.provide({ actors: { score } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    { input: { bundle, attempt, now: () => noon } },
  );
  actor.start();
  const child = <T extends 'item' | 'outbox'>(name: T) => {
    const found = actor.getSnapshot().children[name];
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const isSaved = () => waitFor(child('outbox'), (snapshot) => snapshot.matches('saved'));
  const labeling = () => {
    const found = child('item').getSnapshot().children.labeling;
    if (found === undefined) throw new Error('not open for marking');
    return found;
  };
  const mark = () => {
    labeling().send({ type: 'selection.set', span: { start: 0, end: 7 } });
    labeling().send({ type: 'technique.choose', technique: 'anonymous-sourcing' });
  };
  return { actor, saved, child, isSaved, labeling, mark };
}

describe('going through a lesson', () => {
  it('visits every step in order and saves each', async () => {
    const { actor, saved, isSaved } = start();
    const steps = [actor.getSnapshot().context.attempt.step];
    for (let count = 0; count < 4; count += 1) {
      actor.send({ type: 'step.next' });
      steps.push(actor.getSnapshot().context.attempt.step);
    }
    expect(steps).toEqual(['brief', 'first-read', 'mark', 'check', 'report']);
    await isSaved();
    expect(saved.at(-1)).toMatchObject({ step: 'report', furthest: 'report' });
  });

  it('does not let a learner ahead of where they have been, and always lets them back', () => {
    const { actor } = start();
    actor.send({ type: 'step.go', step: 'check' });
    expect(actor.getSnapshot().context.attempt.step).toBe('brief');
    actor.send({ type: 'step.next' });
    actor.send({ type: 'step.go', step: 'brief' });
    actor.send({ type: 'step.go', step: 'first-read' });
    expect(actor.getSnapshot().context.attempt).toMatchObject({ step: 'first-read', furthest: 'first-read' });
  });

  it('keeps both answers of the first read when they are given one after the other', () => {
    const { actor } = start();
    actor.send({ type: 'step.next' });
    actor.send({ type: 'answer.first-read', kind: 'opinion' });
    actor.send({ type: 'answer.first-read', note: 'It says I.' });
    expect(actor.getSnapshot().context.attempt.firstRead).toEqual({ kind: 'opinion', note: 'It says I.' });
  });

  it('keeps a mark in the attempt as soon as it is made', async () => {
    const { actor, saved, mark, isSaved } = start();
    mark();
    expect(actor.getSnapshot().context.attempt.items['op-ed']?.marking.response.labels).toHaveLength(1);
    await isSaved();
    expect(saved.at(-1)?.items['op-ed']?.marking.response.labels).toHaveLength(1);
  });
});

describe('checking', () => {
  it('scores the marks, records when, and closes them', async () => {
    const { actor, child, mark } = start({ ...attemptFixture(bundle), step: 'mark', furthest: 'mark' });
    mark();
    actor.send({ type: 'step.next' });
    await waitFor(child('item'), (snapshot) => snapshot.matches('revealed'));
    expect(child('item').getSnapshot().context.feedback?.score.outcomes).toHaveLength(1);
    expect(actor.getSnapshot().context.attempt.items['op-ed']?.checkedAt).toBe(noon);
    actor.send({ type: 'step.go', step: 'mark' });
    expect(child('item').getSnapshot().children.labeling).toBeUndefined();
  });

  it('keeps marks and step when the key cannot be had, and scores when it can', async () => {
    let isOnline = false;
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const { actor, child, mark } = start(attempt, () => isOnline);
    mark();
    actor.send({ type: 'step.next' });
    await waitFor(child('item'), (snapshot) => snapshot.matches('failed'));
    expect(
      child('item')
        .getSnapshot()
        .context.issues.map(({ code }) => code),
    ).toEqual(['offline']);
    expect(actor.getSnapshot().context.attempt.items['op-ed']?.checkedAt).toBeUndefined();
    isOnline = true;
    child('item').send({ type: 'check.retry' });
    await waitFor(child('item'), (snapshot) => snapshot.matches('revealed'));
  });
});

describe('going back to marking', () => {
  it('opens marks again that could not be checked', async () => {
    const attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' };
    const { actor, child, mark, labeling } = start(attempt, () => false);
    mark();
    actor.send({ type: 'step.next' });
    await waitFor(child('item'), (snapshot) => snapshot.matches('failed'));
    actor.send({ type: 'step.go', step: 'mark' });
    labeling().send({ type: 'edit.undo' });
    expect(actor.getSnapshot().context.attempt.items['op-ed']?.marking.response.labels).toEqual([]);
  });

  it('leaves marks closed that were checked before, also while the key cannot be loaded again', async () => {
    const base = attemptFixture(bundle);
    const item = base.items['op-ed'];
    if (item === undefined) throw new Error('no item');
    const attempt: Attempt = {
      ...base,
      step: 'check',
      furthest: 'check',
      items: { 'op-ed': { ...item, checkedAt: noon, tries: [{ labels: [] }] } },
    };
    const { actor, child } = start(attempt, () => false);
    await waitFor(child('item'), (snapshot) => snapshot.matches('failed'));
    actor.send({ type: 'step.go', step: 'mark' });
    expect(child('item').getSnapshot().children.labeling).toBeUndefined();
  });
});

describe('resuming', () => {
  it.each(['brief', 'first-read', 'mark'] as const)(
    'comes back to %s with the marks as they were',
    (step) => {
      const before = start();
      before.mark();
      const { attempt } = before.actor.getSnapshot().context;
      const after = start({ ...attempt, step, furthest: step });
      expect(after.actor.getSnapshot().context.attempt.step).toBe(step);
      expect(after.labeling().getSnapshot().context.marking).toEqual(attempt.items['op-ed']?.marking);
    },
  );

  it.each(['check', 'report'] as const)('comes back to %s with the same score', async (step) => {
    const before = start({ ...attemptFixture(bundle), step: 'mark', furthest: 'mark' });
    before.mark();
    before.actor.send({ type: 'step.next' });
    await waitFor(before.child('item'), (snapshot) => snapshot.matches('revealed'));
    const { attempt } = before.actor.getSnapshot().context;
    const after = start({ ...attempt, step, furthest: step });
    await waitFor(after.child('item'), (snapshot) => snapshot.matches('revealed'));
    expect(after.child('item').getSnapshot().context.feedback).toEqual(
      before.child('item').getSnapshot().context.feedback,
    );
  });

  it('can still undo after a reload', () => {
    const before = start();
    before.mark();
    const after = start(before.actor.getSnapshot().context.attempt);
    after.labeling().send({ type: 'edit.undo' });
    expect(after.actor.getSnapshot().context.attempt.items['op-ed']?.marking.response.labels).toEqual([]);
  });
});

describe('another tab', () => {
  it('stops everything here when it takes over', () => {
    const { actor } = start();
    actor.send({ type: 'storage.superseded' });
    expect(actor.getSnapshot().status).toBe('done');
  });
});
