import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import { createActor, fromPromise, waitFor, type ActorRefFrom } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { failure, type Result } from '../../src/core/base/result.ts';
import { formOutcome } from '../../src/core/scoring/outcomes/form-outcome.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';

import { formMachine } from '../../src/machines/form-machine.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { formFixture, scoreFixture } from '../support/form-fixture.ts';
import { attemptFixture, noon } from '../support/lesson-fixture.ts';

const { bundle } = formFixture();

interface Options {
  readonly attempt?: Attempt;
  readonly isKeyThere?: () => boolean;
}

/** A lesson with forms, on a device that keeps everything, with a scorer that counts and can be made to fail. */
function start({ attempt = attemptAt('warm-up'), isKeyThere = () => true }: Options = {}) {
  const asked: string[] = [];
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
    asked.push(input.passage.id);
    const lost = failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]);
    return Promise.resolve(isKeyThere() ? scoreFixture(input) : lost);
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const item = itemMachine.provide({ actors: { score } });
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item,
        form: formMachine.provide({ actors: { item } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    { input: { bundle, settings: defaultSettings(), attempt, now: () => noon } },
  );
  actor.start();
  const child = (name: 'warm-up' | 'exit-check') => {
    const found = actor.getSnapshot().children[name];
    if (found === undefined) throw new Error(`no ${name}`);
    return workWith(found);
  };
  const kept = () => actor.getSnapshot().context.attempt;
  return { actor, asked, child, kept };
}

/** What a learner does in a form. */
function workWith(actor: ActorRefFrom<typeof formMachine>) {
  const at = () => actor.getSnapshot().context.at;
  const item = (index: number) => {
    const found = actor.getSnapshot().context.items[index];
    if (found === undefined) throw new Error(`no passage ${index}`);
    return found;
  };
  const labeling = (index = at()) => item(index).getSnapshot().children.labeling;
  return {
    actor,
    at,
    labeling,
    mark(quote: string, technique: string) {
      const open = labeling();
      if (open === undefined) throw new Error('not open for marking');
      const begin = open.getSnapshot().context.passage.text.indexOf(quote);
      open.send({ type: 'selection.set', span: { start: begin, end: begin + quote.length } });
      open.send({ type: 'technique.choose', technique });
    },
    async check() {
      actor.send({ type: 'passage.check' });
      await waitFor(item(at()), (snapshot) => snapshot.hasTag('scored'));
    },
    isChecked: (index = at()) => waitFor(item(index), (snapshot) => snapshot.hasTag('scored')),
    hasFailed: (index = at()) => waitFor(item(index), (snapshot) => snapshot.matches('failed')),
    outcome(index = at()) {
      const { feedback } = item(index).getSnapshot().context;
      return feedback === null ? undefined : formOutcome(feedback.score);
    },
    next: () => actor.send({ type: 'passage.next' }),
  };
}

function attemptAt(step: Attempt['step'], firstForm: Attempt['firstForm'] = 'a'): Attempt {
  return { ...attemptFixture(bundle), step, furthest: step, firstForm };
}

function labelsOf(attempt: Attempt, itemId: string): number | undefined {
  return attempt.items[itemId]?.marking.response.labels.length;
}

describe('the warm-up', () => {
  it('works on the form that was drawn, and the exit check on the other one', () => {
    const formShown = (firstForm: 'a' | 'b', step: 'warm-up' | 'exit-check') => {
      const { child } = start({ attempt: attemptAt(step, firstForm) });
      return child(step).actor.getSnapshot().context.itemIds[0];
    };
    expect([formShown('a', 'warm-up'), formShown('a', 'exit-check')]).toEqual(['form-a-1', 'form-b-1']);
    expect([formShown('b', 'warm-up'), formShown('b', 'exit-check')]).toEqual(['form-b-1', 'form-a-1']);
  });

  it('checks each passage by itself, keeps what was done, and goes on to the next one', async () => {
    const { asked, child, kept } = start();
    const warmUp = child('warm-up');
    warmUp.mark('Insiders say', 'anonymous-sourcing');
    expect(asked).toEqual([]);
    await warmUp.check();
    expect(asked).toEqual(['form-a-1']);
    expect(warmUp.outcome()).toBe('named');
    expect(kept().items['form-a-1']).toMatchObject({ checkedAt: noon, tries: [{ labels: [{ id: 'm1' }] }] });
    warmUp.next();
    expect(warmUp.at()).toBe(1);
    expect(kept().items['form-a-1']?.movedOnAt).toBe(noon);
    await warmUp.check();
    expect(warmUp.outcome()).toBe('left');
    expect(kept().items['form-a-2']).toMatchObject({ checkedAt: noon, tries: [{ labels: [] }] });
  });

  it('does not go on from a passage that has not been checked', () => {
    const { child, kept } = start();
    const warmUp = child('warm-up');
    warmUp.next();
    expect(warmUp.at()).toBe(0);
    expect(kept().items['form-a-1']?.movedOnAt).toBeUndefined();
  });

  it('lets a learner back to what they have done, closed, and not ahead', async () => {
    const { child } = start();
    const warmUp = child('warm-up');
    await warmUp.check();
    warmUp.next();
    warmUp.actor.send({ type: 'passage.go', to: 2 });
    expect(warmUp.at()).toBe(1);
    warmUp.actor.send({ type: 'passage.go', to: 0 });
    expect(warmUp.at()).toBe(0);
    expect(warmUp.labeling()).toBeUndefined();
    warmUp.actor.send({ type: 'passage.go', to: 1 });
    expect(warmUp.labeling()).toBeDefined();
  });

  it('stays at its last passage until the learner leaves the step', async () => {
    const { actor, child, kept } = start();
    const warmUp = child('warm-up');
    for (let count = 0; count < 4; count += 1) {
      await warmUp.check();
      warmUp.next();
    }
    expect(warmUp.at()).toBe(3);
    actor.send({ type: 'step.next' });
    expect(kept().step).toBe('first-read');
  });

  it('can be skipped without asking for the key', () => {
    const { actor, asked, kept } = start();
    actor.send({ type: 'step.next' });
    expect(kept().step).toBe('first-read');
    expect(asked).toEqual([]);
  });

  it('keeps the marks when the key cannot be had, and checks when it can', async () => {
    let isOnline = false;
    const { child, kept } = start({ isKeyThere: () => isOnline });
    const warmUp = child('warm-up');
    warmUp.mark('Insiders say', 'anonymous-sourcing');
    warmUp.actor.send({ type: 'passage.check' });
    await warmUp.hasFailed();
    expect([labelsOf(kept(), 'form-a-1'), kept().items['form-a-1']?.checkedAt]).toEqual([1, undefined]);
    isOnline = true;
    warmUp.actor.send({ type: 'check.retry' });
    await warmUp.isChecked();
    expect(kept().items['form-a-1']?.checkedAt).toBe(noon);
  });
});

describe('the exit check', () => {
  const atExit = attemptAt('exit-check');

  it('explains nothing until its end, and leaves every passage open until then', () => {
    const { asked, child } = start({ attempt: atExit });
    const exitCheck = child('exit-check');
    exitCheck.next();
    exitCheck.actor.send({ type: 'passage.check' });
    exitCheck.actor.send({ type: 'passage.go', to: 0 });
    expect(exitCheck.labeling()).toBeDefined();
    exitCheck.mark('People claim', 'anonymous-sourcing');
    exitCheck.next();
    expect([exitCheck.at(), asked]).toEqual([1, []]);
  });

  it('checks all passages after the last one', async () => {
    const { child, kept } = start({ attempt: atExit });
    const exitCheck = child('exit-check');
    exitCheck.mark('People claim', 'factual-error');
    for (let count = 0; count < 4; count += 1) exitCheck.next();
    expect(exitCheck.actor.getSnapshot().matches('over')).toBe(true);
    for (const index of [0, 1, 2, 3]) await exitCheck.isChecked(index);
    expect([0, 1, 2, 3].map((index) => exitCheck.outcome(index))).toEqual([
      'misnamed',
      'left',
      'missed',
      'left',
    ]);
    expect(kept().items['form-b-4']).toMatchObject({ checkedAt: noon, movedOnAt: noon });
  });

  it('checks the rest when only some could be checked before the page was closed', async () => {
    let isOnline = false;
    const before = start({ attempt: atExit, isKeyThere: () => isOnline });
    for (let count = 0; count < 4; count += 1) before.child('exit-check').next();
    await before.child('exit-check').hasFailed(3);
    isOnline = true;
    const after = start({ attempt: before.kept() });
    await after.child('exit-check').isChecked(3);
    expect(after.kept().items['form-b-4']?.checkedAt).toBe(noon);
  });

  it('keeps answers to the questions after it as they are typed', () => {
    const { actor, kept } = start({ attempt: atExit });
    actor.send({ type: 'answer.reflection', question: 'fair', text: 'The log.' });
    expect(kept().reflection).toEqual({ fair: 'The log.' });
  });
});

describe('opening the page again', () => {
  it('comes back to the passage that was marked, with its marks', async () => {
    const before = start();
    await before.child('warm-up').check();
    before.child('warm-up').next();
    before.child('warm-up').mark('The ranger', 'factual-error');
    const after = start({ attempt: before.kept() });
    const warmUp = after.child('warm-up');
    expect(warmUp.at()).toBe(1);
    expect(warmUp.labeling()?.getSnapshot().context.marking.response.labels).toHaveLength(1);
    await warmUp.isChecked(0);
    expect(warmUp.outcome(0)).toBe('missed');
  });

  it('comes back to an explanation that was being read', async () => {
    const before = start();
    await before.child('warm-up').check();
    const after = start({ attempt: before.kept() });
    await after.child('warm-up').isChecked();
    expect([after.child('warm-up').at(), after.child('warm-up').outcome()]).toEqual([0, 'missed']);
  });

  it('comes back to the place in the exit check, with earlier passages still open', () => {
    const before = start({ attempt: attemptAt('exit-check') });
    before.child('exit-check').mark('People claim', 'factual-error');
    before.child('exit-check').next();
    const after = start({ attempt: before.kept() });
    expect(after.child('exit-check').at()).toBe(1);
    expect(after.child('exit-check').labeling(0)).toBeDefined();
    expect(after.asked).toEqual([]);
  });

  it('comes back to the results of the exit check', async () => {
    const before = start({ attempt: attemptAt('exit-check') });
    for (let count = 0; count < 4; count += 1) before.child('exit-check').next();
    await before.child('exit-check').isChecked(3);
    const after = start({ attempt: before.kept() });
    expect(after.child('exit-check').actor.getSnapshot().matches('over')).toBe(true);
    await after.child('exit-check').isChecked(3);
  });
});

describe('the report', () => {
  it('has the outcomes of both forms again', async () => {
    const before = start();
    await before.child('warm-up').check();
    const { child } = start({ attempt: { ...before.kept(), step: 'report', furthest: 'report' } });
    await child('warm-up').isChecked(0);
    expect(child('warm-up').outcome(0)).toBe('missed');
    expect(child('exit-check').outcome(0)).toBeUndefined();
  });
});
