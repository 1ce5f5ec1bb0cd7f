import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { sectionsFor } from '../../src/core/assignment/default-settings.ts';
import type { Settings } from '../../src/core/assignment/settings.ts';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../src/core/attempt/attempt.ts';
import { parseAttempt } from '../../src/core/attempt/parse-attempt.ts';
import { inOrder } from '../../src/core/attempt/learner-path.ts';
import type { LessonBundle } from '../../src/core/lesson/lesson-bundle.ts';
import { stepIds, type StepId } from '../../src/core/lesson/steps.ts';
import type { Result } from '../../src/core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';
import { formMachine } from '../../src/machines/form-machine.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { scoreWholeLesson } from '../support/score-whole-lesson.ts';
import { noon } from '../support/lesson-fixture.ts';
import { walkSettings } from '../support/walk-settings.ts';
import { longPassage, wholeAttempt, wholeLesson } from '../support/whole-lesson.ts';

// Real machines, all of them together, walked from the first step to the last in every combination of settings.

interface World {
  /** What the device has. */
  saved: Attempt | undefined;
  isFull: boolean;
}

function open(bundle: LessonBundle, settings: Settings, attempt: Attempt, world: World) {
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) =>
    Promise.resolve(scoreWholeLesson(input)),
  );
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(({ input }) => {
    if (world.isFull) return Promise.reject(new Error('full'));
    world.saved = input;
    return Promise.resolve('saved');
  });
  const item = itemMachine.provide({ actors: { score } });
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item,
        form: formMachine.provide({ actors: { item } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    { input: { bundle, settings, attempt, now: () => noon } },
  );
  actor.start();
  const { item: work, outbox } = actor.getSnapshot().children;
  if (work === undefined || outbox === undefined) throw new Error('a lesson without its children');
  const now = () => actor.getSnapshot().context.attempt;
  const isSettled = async () => {
    await waitFor(work, (snapshot) => !snapshot.hasTag('busy'));
    await waitFor(outbox, (snapshot) => snapshot.matches(world.isFull ? 'failed' : 'saved'));
  };
  return { actor, work, now, isSettled };
}

type Opened = ReturnType<typeof open>;

/** The attempt as it comes back from a device that keeps text. */
function reread(attempt: Attempt | undefined): Attempt {
  if (attempt === undefined) throw new Error('nothing was saved');
  const read = parseAttempt(JSON.parse(JSON.stringify(attempt)), {
    lesson: attempt.lesson,
    passages: attempt.passages,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

/** Marks words, counted from where what is open for marking begins. */
function mark({ work }: Opened, from: number): void {
  const labeling = work.getSnapshot().children.labeling;
  const start = from + (labeling?.getSnapshot().context.passage.paragraphs[0]?.start ?? 0);
  labeling?.send({ type: 'selection.set', span: { start, end: start + 7 } });
  labeling?.send({ type: 'technique.choose', technique: 'anonymous-sourcing' });
}

/** Does what there is to do in a step, so that there is something to lose. */
async function doStep(opened: Opened): Promise<void> {
  const { actor, now, isSettled } = opened;
  const { step } = now();
  if (step === 'first-read') actor.send({ type: 'answer.first-read', note: 'It says I.' });
  // Part of one of two weak spots: whatever is looked for, something is left for a second look.
  if (step === 'mark') mark(opened, 17);
  if (step === 'repair') {
    actor.send({
      type: 'repair.changed',
      annotation: 'u1',
      text: 'One person says so.',
      ticks: [true, false, true],
    });
    actor.send({ type: 'repair.compared' });
  }
  if (step === 'exit-check') actor.send({ type: 'answer.reflection', question: 'fair', text: 'The log.' });
  for (const child of ['warm-up', 'exit-check'] as const) {
    actor.getSnapshot().children[child]?.send({ type: 'passage.next' });
  }
  if (step === 'second-look') {
    mark(opened, 0);
    opened.work.send({ type: 'item.check' });
    await isSettled();
    opened.work.send({ type: 'item.reveal' });
  }
  await isSettled();
}

/** Goes on: from one section of the text to the next, or to the next step. */
async function goOn({ actor, work, now, isSettled }: Opened): Promise<void> {
  const isSectionAhead = now().step === 'mark' && work.getSnapshot().can({ type: 'section.check' });
  if (isSectionAhead) {
    work.send({ type: 'section.check' });
    await isSettled();
    work.send({ type: 'section.next' });
  } else actor.send({ type: 'step.next' });
}

/** The steps of a lesson, marking as often as there are sections. */
function stagesOf({ lesson }: LessonBundle, settings: Settings): readonly StepId[] {
  const sections = sectionsFor(longPassage, settings);
  return inOrder(lesson.steps).flatMap((step) =>
    step === 'mark' && sections.length > 0 ? sections.map(() => step) : [step],
  );
}

describe.each(['end', 'section'] as const)('walking through a lesson, feedback: %s', (feedback) => {
  const all = walkSettings(stepIds).filter((settings) => settings.feedback === feedback);

  it('marks a long text by its sections, or as a whole', () => {
    const counts = new Set(all.map((settings) => sectionsFor(longPassage, settings).length));
    expect([...counts]).toEqual(feedback === 'end' ? [0] : [3, 0]);
  });

  it('ends with a report, with every combination of settings', async () => {
    for (const settings of all) {
      const bundle = wholeLesson(settings);
      const opened = open(bundle, settings, wholeAttempt(bundle), { saved: undefined, isFull: false });
      const steps = [];
      while (steps.length < stagesOf(bundle, settings).length) {
        steps.push(opened.now().step);
        await doStep(opened);
        await goOn(opened);
        await opened.isSettled();
      }
      expect(steps).toEqual(stagesOf(bundle, settings));
      expect(opened.now()).toMatchObject({ step: 'report', finishedAt: noon });
      const isScored = opened.work.getSnapshot().context.feedback !== null;
      expect(isScored).toBe(settings.answers === 'after');
      opened.actor.stop();
    }
  });

  it('goes on where it was after a reload in every step, with all that was done', async () => {
    for (const settings of all.filter(({ hints, techniquesOff }) => hints && techniquesOff.length === 0)) {
      const bundle = wholeLesson(settings);
      const world: World = { saved: undefined, isFull: false };
      let opened = open(bundle, settings, wholeAttempt(bundle), world);
      for (const step of stagesOf(bundle, settings)) {
        await opened.isSettled();
        expect(opened.now().step).toBe(step);
        await doStep(opened);
        const before = opened.now();
        opened.actor.stop();
        opened = open(bundle, settings, reread(world.saved), world);
        await opened.isSettled();
        expect(opened.now()).toEqual(before);
        await goOn(opened);
      }
      opened.actor.stop();
    }
  });

  it('loses nothing when the device is full in any step, and saves all of it when there is room again', async () => {
    for (const settings of all.filter(({ hints, techniquesOff }) => hints && techniquesOff.length === 0)) {
      const bundle = wholeLesson(settings);
      const world: World = { saved: undefined, isFull: true };
      const opened = open(bundle, settings, wholeAttempt(bundle), world);
      for (const step of stagesOf(bundle, settings)) {
        expect(opened.now().step).toBe(step);
        await doStep(opened);
        world.isFull = false;
        opened.actor.send({ type: 'save.retry' });
        await opened.isSettled();
        expect(world.saved).toEqual(opened.now());
        world.isFull = true;
        await goOn(opened);
      }
      opened.actor.stop();
    }
  });

  it('lets a learner go back to every step and on again, and keeps what was done', async () => {
    for (const settings of all.filter(({ hints }) => hints)) {
      const bundle = wholeLesson(settings);
      const opened = open(bundle, settings, wholeAttempt(bundle), { saved: undefined, isFull: false });
      const steps = inOrder(bundle.lesson.steps);
      for (const step of stagesOf(bundle, settings)) {
        await opened.isSettled();
        await doStep(opened);
        const before = opened.now();
        for (const earlier of steps.slice(0, steps.indexOf(step))) {
          opened.actor.send({ type: 'step.go', step: earlier });
          expect(opened.now().step).toBe(earlier);
          opened.actor.send({ type: 'step.go', step });
        }
        await opened.isSettled();
        expect(opened.now()).toEqual(before);
        await goOn(opened);
      }
      opened.actor.stop();
    }
  });
});
