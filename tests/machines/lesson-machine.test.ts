import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { failure, success, type Result } from '../../src/core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
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
function start(
  attempt: Attempt = attemptFixture(bundle),
  isKeyThere: () => boolean = () => true,
  lesson: LessonBundle = bundle,
) {
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
    { input: { bundle: lesson, settings: defaultSettings(), attempt, now: () => noon } },
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

  it('keeps all answers of the first read when they are given one after the other', () => {
    const { actor } = start();
    actor.send({ type: 'step.next' });
    actor.send({ type: 'answer.first-read', kind: 'opinion' });
    actor.send({ type: 'answer.first-read', wants: 'A law.' });
    actor.send({ type: 'answer.first-read', note: 'It says I.' });
    actor.send({ type: 'answer.first-read', who: 'Nobody is named.' });
    actor.send({ type: 'answer.first-read', when: 'It does not say.' });
    expect(actor.getSnapshot().context.attempt.firstRead).toEqual({
      kind: 'opinion',
      wants: 'A law.',
      note: 'It says I.',
      who: 'Nobody is named.',
      when: 'It does not say.',
    });
  });

  it('keeps a mark in the attempt as soon as it is made', async () => {
    const { actor, saved, mark, isSaved } = start();
    mark();
    expect(actor.getSnapshot().context.attempt.items['op-ed']?.marking.response.labels).toHaveLength(1);
    await isSaved();
    expect(saved.at(-1)?.items['op-ed']?.marking.response.labels).toHaveLength(1);
  });
});

describe('the source shelf', () => {
  const cards = [{ id: 'length', title: 'How long it is' }];

  it('records when a card was first opened, and saves it', async () => {
    const shelved = { ...bundle, cards };
    const { actor, saved, isSaved } = start(attemptFixture(shelved), () => true, shelved);
    actor.send({ type: 'shelf.opened', card: 'length' });
    await isSaved();
    expect(saved.at(-1)?.shelf).toEqual({ length: noon });
  });

  it('records no card that the lesson does not have', () => {
    const { actor } = start();
    actor.send({ type: 'shelf.opened', card: 'length' });
    expect(actor.getSnapshot().context.attempt.shelf).toEqual({});
  });
});

describe('repairing', () => {
  const lesson: LessonBundle = {
    ...bundle,
    lesson: { ...bundle.lesson, steps: ['mark', 'check', 'repair', 'report'] },
  };
  const repair = { annotation: 'u1', text: 'It is so.', ticks: [true, false, false] } as const;
  const atRepair: Attempt = { ...attemptFixture(lesson), step: 'repair', furthest: 'repair' };

  it('comes after checking and before the report', async () => {
    const atMarks: Attempt = { ...attemptFixture(lesson), step: 'mark', furthest: 'mark' };
    const { actor, child } = start(atMarks, () => true, lesson);
    actor.send({ type: 'step.next' });
    await waitFor(child('item'), (snapshot) => snapshot.hasTag('scored'));
    actor.send({ type: 'step.next' });
    expect(actor.getSnapshot().matches('repair')).toBe(true);
    actor.send({ type: 'step.next' });
    expect(actor.getSnapshot().context.attempt.step).toBe('report');
  });

  it('saves the rewrite as it is typed, and when it was compared', async () => {
    const { actor, saved, isSaved } = start(atRepair, () => true, lesson);
    actor.send({ type: 'repair.changed', ...repair });
    await isSaved();
    expect(saved.at(-1)?.repair).toEqual(repair);
    actor.send({ type: 'repair.compared' });
    await isSaved();
    expect(saved.at(-1)?.repair).toEqual({ ...repair, comparedAt: noon });
  });

  it('shows no model where nothing is written', () => {
    const { actor } = start(atRepair, () => true, lesson);
    actor.send({ type: 'repair.changed', ...repair, text: ' ' });
    actor.send({ type: 'repair.compared' });
    expect(actor.getSnapshot().context.attempt.repair).not.toHaveProperty('comparedAt');
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

describe('handing in', () => {
  const done: Attempt = { ...attemptFixture(bundle), step: 'report', furthest: 'report' };
  const made = { at: noon, receipt: '7K3M-9QXD', name: 'green heron' };

  it('saves what was made, and that the teacher has it', async () => {
    const { actor, saved, isSaved } = start(done);
    actor.send({ type: 'handin.made', made });
    await isSaved();
    expect(saved.at(-1)?.handedIn).toEqual(made);
    actor.send({ type: 'handin.confirmed' });
    await isSaved();
    expect(saved.at(-1)?.handedIn).toEqual({ ...made, confirmedAt: noon });
  });

  it('is remembered wherever it is done: a step that cannot be shown offers it too', () => {
    const { actor } = start();
    actor.send({ type: 'handin.made', made });
    expect(actor.getSnapshot().context.attempt.handedIn).toMatchObject(made);
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
