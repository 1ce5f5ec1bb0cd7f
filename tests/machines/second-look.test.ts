import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/core/assignment/default-settings.ts';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import { type Attempt, requireItem } from '../../src/core/attempt/attempt.ts';
import type { ItemKey } from '../../src/core/lesson/key-schema.ts';
import { type LessonBundle, firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import { failure, success, type Result } from '../../src/core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { attemptFixture, lessonFixture, noon } from '../support/lesson-fixture.ts';
import { annotationFixture } from '../support/key-fixture.ts';

const plain = lessonFixture();
const bundle: LessonBundle = {
  ...plain,
  lesson: {
    ...plain.lesson,
    steps: ['brief', 'first-read', 'mark', 'check', 'second-look', 'report'],
  },
};
const { passage } = firstItem(bundle);

const itemKey: ItemKey = {
  annotations: [
    annotationFixture('u1', 'anonymous-sourcing', 'Reports say'),
    annotationFixture('f1', 'factual-error', 'The bridge is long'),
  ],
  decoys: [],
  nearMisses: [],
};
const resolved = resolveKey(passage, itemKey, 'key.json');
if (!resolved.ok) throw new Error(JSON.stringify(resolved.issues));
const key = resolved.value;

function feedbackFor({ response, earlier }: ScoreRequest): ItemFeedback {
  const score = scoreItem(passage, key, response);
  const tries = [...earlier.map((before) => scoreItem(passage, key, before)), score];
  return { score, tries, key, sources: [], provenance: 'Tests.' };
}

/** A lesson with a second look at its marking step, whose scorer answers while the world is online. */
function start(
  attempt: Attempt = { ...attemptFixture(bundle), step: 'mark', furthest: 'mark' },
  isOnline = true,
) {
  const world = { isOnline };
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) =>
    Promise.resolve(
      world.isOnline
        ? success(feedbackFor(input))
        : failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]),
    ),
  );
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item: itemMachine.provide({ actors: { score } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    { input: { bundle, settings: defaultSettings(), attempt, now: () => noon } },
  );
  actor.start();
  const item = () => {
    const found = actor.getSnapshot().children.item;
    if (found === undefined) throw new Error('no item');
    return found;
  };
  const isAt = (state: 'checked' | 'retrying' | 'failed' | 'revealed') =>
    waitFor(item(), (snapshot) => snapshot.matches(state));
  const labeling = () => item().getSnapshot().children.labeling;
  const mark = (quote: string, technique: string) => {
    const from = passage.text.indexOf(quote);
    labeling()?.send({ type: 'selection.set', span: { start: from, end: from + quote.length } });
    labeling()?.send({ type: 'technique.choose', technique });
  };
  const attemptNow = () => actor.getSnapshot().context.attempt;
  const work = () => requireItem(attemptNow(), 'op-ed');
  const found = () =>
    item()
      .getSnapshot()
      .context.feedback?.tries.map(({ summary }) => summary.found);
  return { actor, world, item, isAt, labeling, mark, attemptNow, work, found };
}

/** A lesson in its second look after a first try that marked only this. */
async function startSecondLook(...marks: [string, string][]) {
  const lesson = start();
  for (const [quote, technique] of marks) lesson.mark(quote, technique);
  lesson.actor.send({ type: 'step.next' });
  await lesson.isAt('checked');
  lesson.actor.send({ type: 'step.next' });
  await lesson.isAt('retrying');
  return lesson;
}

describe('after the first check', () => {
  it('keeps marks closed and answers back while something is left to find', async () => {
    const { actor, isAt, labeling, work } = start();
    actor.send({ type: 'step.next' });
    await isAt('checked');
    expect(labeling()).toBeUndefined();
    expect(work()).toMatchObject({ checkedAt: noon, tries: [{ labels: [] }] });
    expect(work().revealedAt).toBeUndefined();
  });

  it('shows every answer at once when nothing is left to find, and passes the second look over', async () => {
    const { actor, isAt, mark, work, attemptNow } = start();
    mark('Reports say', 'anonymous-sourcing');
    mark('The bridge is long', 'factual-error');
    actor.send({ type: 'step.next' });
    await isAt('revealed');
    expect(work().revealedAt).toBe(noon);
    actor.send({ type: 'step.next' });
    expect(attemptNow().step).toBe('report');
  });
});

describe('the second look', () => {
  it('opens the same marks again and keeps what is changed', async () => {
    const { mark, work } = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    mark('The bridge is long', 'slippery-slope');
    expect(work().marking.response.labels).toHaveLength(2);
    expect(work().tries).toHaveLength(1);
  });

  it('scores another try beside the first and opens the marks once more', async () => {
    const { item, isAt, mark, work, found } = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    mark('The bridge is long', 'slippery-slope');
    item().send({ type: 'item.check' });
    await waitFor(item(), (snapshot) => snapshot.context.tries.length === 2);
    await isAt('retrying');
    expect(work().tries.map(({ labels }) => labels.length)).toEqual([1, 2]);
    expect(found()).toEqual([1, 2]);
    expect(work().revealedAt).toBeUndefined();
  });

  it('does not spend a try on marks that have not changed', async () => {
    const { item, work } = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    item().send({ type: 'item.check' });
    expect(item().getSnapshot().value).toBe('retrying');
    expect(work().tries).toHaveLength(1);
  });

  it('tells whoever listens what each try came to', async () => {
    const { item, mark } = await startSecondLook();
    const counts: number[] = [];
    item().on('try.scored', ({ feedback }) => counts.push(feedback.score.summary.found));
    mark('Reports say', 'anonymous-sourcing');
    item().send({ type: 'item.check' });
    await waitFor(item(), (snapshot) => snapshot.context.tries.length === 2);
    expect(counts).toEqual([1]);
  });

  it('shows every answer after the third try and closes the marks for good', async () => {
    const { actor, item, isAt, mark, labeling, work, found } = await startSecondLook();
    mark('Reports say', 'anonymous-sourcing');
    item().send({ type: 'item.check' });
    await waitFor(item(), (snapshot) => snapshot.context.tries.length === 2);
    await isAt('retrying');
    mark('It all ends', 'slippery-slope');
    item().send({ type: 'item.check' });
    await isAt('revealed');
    expect(found()).toEqual([0, 1, 1]);
    expect(work()).toMatchObject({ revealedAt: noon });
    actor.send({ type: 'step.go', step: 'check' });
    actor.send({ type: 'step.go', step: 'second-look' });
    expect(labeling()).toBeUndefined();
  });

  it('shows every answer as soon as the rest is found', async () => {
    const { item, isAt, mark, work } = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    mark('The bridge is long', 'factual-error');
    item().send({ type: 'item.check' });
    await isAt('revealed');
    expect(work().revealedAt).toBe(noon);
    expect(work().tries).toHaveLength(2);
  });

  it('shows every answer at once when asked, without counting marks that were not checked', async () => {
    const { item, mark, work, found } = await startSecondLook();
    mark('Reports say', 'anonymous-sourcing');
    item().send({ type: 'item.reveal' });
    expect(item().getSnapshot().value).toBe('revealed');
    expect(work()).toMatchObject({ revealedAt: noon, tries: [{ labels: [] }] });
    expect(work().marking.response.labels).toHaveLength(1);
    expect(found()).toEqual([0]);
  });

  it('has no way on to the report until the answers are shown', async () => {
    const { actor, item, attemptNow } = await startSecondLook();
    actor.send({ type: 'step.next' });
    actor.send({ type: 'step.go', step: 'report' });
    expect(attemptNow().step).toBe('second-look');
    item().send({ type: 'item.reveal' });
    actor.send({ type: 'step.next' });
    expect(attemptNow()).toMatchObject({ step: 'report', finishedAt: noon });
  });

  it.each(['mark', 'check'] as const)(
    'closes the marks on the way back to %s, without a try',
    async (step) => {
      const { actor, isAt, mark, labeling, work } = await startSecondLook();
      mark('Reports say', 'anonymous-sourcing');
      actor.send({ type: 'step.go', step });
      await isAt('checked');
      expect(labeling()).toBeUndefined();
      expect(work().tries).toHaveLength(1);
      actor.send({ type: 'step.go', step: 'second-look' });
      expect(labeling()?.getSnapshot().context.marking.response.labels).toHaveLength(1);
    },
  );

  it('keeps the number of hints that were asked for, three at most', async () => {
    const { actor, work } = await startSecondLook();
    actor.send({ type: 'hint.ask', annotation: 'u1' });
    for (let count = 0; count < 4; count += 1) actor.send({ type: 'hint.ask', annotation: 'f1' });
    expect(work().hints).toEqual({ u1: 1, f1: 3 });
  });

  it('goes back to the marks, and to the outcomes so far, when a try could not be scored', async () => {
    const { actor, world, item, isAt, mark, work, found } = await startSecondLook();
    mark('Reports say', 'anonymous-sourcing');
    world.isOnline = false;
    item().send({ type: 'item.check' });
    await isAt('failed');
    expect(work().tries).toHaveLength(1);
    item().send({ type: 'item.retry' });
    expect(item().getSnapshot().value).toBe('retrying');
    item().send({ type: 'item.check' });
    await isAt('failed');
    actor.send({ type: 'step.go', step: 'check' });
    expect(item().getSnapshot().value).toBe('checked');
    expect(found()).toEqual([0]);
    world.isOnline = true;
    actor.send({ type: 'step.go', step: 'second-look' });
    item().send({ type: 'item.check' });
    await waitFor(item(), (snapshot) => snapshot.context.tries.length === 2);
    expect(found()).toEqual([0, 1]);
  });

  it('can have a try scored again that could not be', async () => {
    const { world, item, isAt, mark, found } = await startSecondLook();
    mark('Reports say', 'anonymous-sourcing');
    world.isOnline = false;
    item().send({ type: 'item.check' });
    await isAt('failed');
    world.isOnline = true;
    item().send({ type: 'check.retry' });
    await isAt('retrying');
    expect(found()).toEqual([0, 1]);
  });
});

describe('coming back to a second look', () => {
  it('opens the marks with what was changed since the last check, which is no try', async () => {
    const before = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    before.mark('The bridge is long', 'slippery-slope');
    const after = start(before.attemptNow());
    await after.isAt('retrying');
    expect(after.labeling()?.getSnapshot().context.marking).toEqual(before.work().marking);
    expect(after.work().tries).toEqual(before.work().tries);
    expect(after.found()).toEqual([1]);
  });

  it('shows the answers again that were shown before', async () => {
    const before = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    before.item().send({ type: 'item.reveal' });
    const after = start(before.attemptNow());
    await after.isAt('revealed');
    expect(after.labeling()).toBeUndefined();
    expect(after.found()).toEqual([1]);
  });

  it('opens the marks once the key, which could not be had at first, is there', async () => {
    const before = await startSecondLook(['Reports say', 'anonymous-sourcing']);
    const after = start(before.attemptNow(), false);
    await after.isAt('failed');
    after.item().send({ type: 'item.retry' });
    expect(after.labeling()).toBeUndefined();
    after.world.isOnline = true;
    after.item().send({ type: 'check.retry' });
    await after.isAt('retrying');
    expect(after.found()).toEqual([1]);
  });
});

describe('disagreeing', () => {
  it('is kept with its reason, replaced by another, and taken back with an empty one', async () => {
    const { actor, work } = await startSecondLook();
    actor.send({ type: 'disagreement.set', outcome: 'annotation:u1', reason: 'They are named.' });
    actor.send({ type: 'disagreement.set', outcome: 'decoy:d1', reason: 'Is it?' });
    actor.send({ type: 'disagreement.set', outcome: 'annotation:u1', reason: 'They are named below.' });
    expect(work().disagreements).toEqual([
      { outcome: 'decoy:d1', reason: 'Is it?', at: noon },
      { outcome: 'annotation:u1', reason: 'They are named below.', at: noon },
    ]);
    actor.send({ type: 'disagreement.set', outcome: 'decoy:d1', reason: ' ' });
    expect(work().disagreements.map(({ outcome }) => outcome)).toEqual(['annotation:u1']);
  });
});
