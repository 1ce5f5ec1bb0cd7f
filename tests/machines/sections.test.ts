import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import type { SaveOutcome } from '../../src/core/attempt/attempt-store.ts';
import { type Attempt, requireItem } from '../../src/core/attempt/attempt.ts';
import { firstItem } from '../../src/core/lesson/lesson-bundle.ts';
import { failure, type Result } from '../../src/core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';
import { sectionsOf } from '../../src/core/text/sections.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { selectedSpan } from '../../src/machines/labeling-focus.ts';
import { lessonMachine } from '../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../src/machines/outbox-machine.ts';
import { noon } from '../support/lesson-fixture.ts';
import { textsOf } from '../support/passage-of.ts';
import { atMarking, scoreSections, sectionBundle, sectionSettings } from '../support/section-fixture.ts';

const { passage } = firstItem(sectionBundle);
const sections = sectionsOf(passage);
const ends = sections.map(({ end }) => end);

type State =
  'open' | 'recallingSections' | 'scoringSection' | 'explained' | 'sectionFailed' | 'failed' | 'revealed';

/** A lesson whose marks are explained by section, at its marking step; the scorer answers while the world is online. */
function start(attempt: Attempt = atMarking, isOnline = true) {
  const world = { isOnline };
  const requests: ScoreRequest[] = [];
  const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
    requests.push(input);
    const lost = failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]);
    return Promise.resolve(world.isOnline ? scoreSections(input) : lost);
  });
  const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
  const actor = createActor(
    lessonMachine.provide({
      actors: {
        item: itemMachine.provide({ actors: { score } }),
        outbox: outboxMachine.provide({ actors: { saveAttempt } }),
      },
    }),
    { input: { bundle: sectionBundle, settings: sectionSettings, attempt, now: () => noon } },
  );
  actor.start();
  const { item } = actor.getSnapshot().children;
  if (item === undefined) throw new Error('no item');
  const isAt = (state: State) => waitFor(item, (snapshot) => snapshot.matches(state));
  const labeling = () => {
    const found = item.getSnapshot().children.labeling;
    if (found === undefined) throw new Error('not open for marking');
    return found;
  };
  const mark = (quote: string, technique: string) => {
    const from = passage.text.indexOf(quote);
    labeling().send({ type: 'selection.set', span: { start: from, end: from + quote.length } });
    labeling().send({ type: 'technique.choose', technique });
  };
  const attemptNow = () => actor.getSnapshot().context.attempt;
  const work = () => requireItem(attemptNow(), 'op-ed');
  const marked = () =>
    textsOf(
      passage,
      work().marking.response.labels.map(({ span }) => span),
    );
  const checkSection = async () => {
    item.send({ type: 'section.check' });
    await isAt('explained');
  };
  const openNext = async () => {
    await checkSection();
    item.send({ type: 'section.next' });
  };
  return {
    actor,
    world,
    requests,
    item,
    isAt,
    labeling,
    mark,
    attemptNow,
    work,
    marked,
    checkSection,
    openNext,
  };
}

describe('marking a section', () => {
  it('is possible in the first one only, to begin with', () => {
    const { mark, marked, labeling } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    mark('Insiders agree.', 'anonymous-sourcing');
    labeling().send({ type: 'selection.set', span: { start: 0, end: passage.text.length } });
    labeling().send({ type: 'technique.choose', technique: 'slippery-slope' });
    const [first] = textsOf(passage, sections);
    expect(marked()).toEqual(['Reports say so.', first]);
  });

  it('picks and adjusts in the open section only', async () => {
    const { openNext, labeling } = start();
    await openNext();
    labeling().send({ type: 'pick.start' });
    labeling().send({ type: 'pick.begin', at: 0 });
    labeling().send({ type: 'selection.adjust', adjustment: 'start-earlier' });
    const selected = selectedSpan(labeling().getSnapshot().context.focus);
    expect(textsOf(passage, selected === null ? [] : [selected])).toEqual(['It opened in June.']);
  });
});

describe('checking a section', () => {
  it('asks for outcomes of the marks so far, keeps how far the text is closed, and is no try', async () => {
    const { mark, checkSection, requests, item, work } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    await checkSection();
    expect(requests.map(({ response }) => response.labels.length)).toEqual([1]);
    expect(item.getSnapshot().context.feedback?.score.summary.found).toBe(1);
    expect(work()).toMatchObject({ closedTo: ends[0], tries: [] });
    expect(work().checkedAt).toBeUndefined();
    expect(work().revealedAt).toBeUndefined();
  });

  it('tells whoever listens, and opens the next section when asked to', async () => {
    const { item, checkSection, labeling } = start();
    const heard: string[] = [];
    item.on('*', ({ type }) => heard.push(type));
    await checkSection();
    expect(heard).toEqual(['section.scored']);
    expect(item.getSnapshot().children.labeling).toBeUndefined();
    item.send({ type: 'section.next' });
    expect(labeling().getSnapshot().context.passage.paragraphs).toEqual([passage.paragraphs[1]]);
  });

  it('is a fair answer where nothing is marked', async () => {
    const { openNext, work } = start();
    await openNext();
    await openNext();
    expect(work()).toMatchObject({ closedTo: ends[1], marking: { response: { labels: [] } } });
  });

  it('closes its marks: they cannot be undone, opened, changed or deleted', async () => {
    const { mark, openNext, labeling, work } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    mark('The bridge is 900 metres long.', 'slippery-slope');
    labeling().send({ type: 'edit.undo' });
    await openNext();
    const before = work().marking.response;
    labeling().send({ type: 'edit.undo' });
    labeling().send({ type: 'edit.redo' });
    labeling().send({ type: 'label.remove', id: 'm1' });
    labeling().send({ type: 'labels.point', ids: ['m1'] });
    labeling().send({ type: 'label.open', id: 'm1' });
    labeling().send({ type: 'technique.choose', technique: 'factual-error' });
    expect(work().marking.response).toEqual(before);
    mark('Insiders agree.', 'anonymous-sourcing');
    labeling().send({ type: 'edit.undo' });
    labeling().send({ type: 'edit.undo' });
    expect(work().marking.response).toEqual(before);
  });

  it('goes on with new ids for new marks', async () => {
    const { mark, openNext, work } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    await openNext();
    mark('Insiders agree.', 'anonymous-sourcing');
    expect(work().marking.response.labels.map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('leaves everything as it was when the key cannot be had, until it can', async () => {
    const { mark, item, isAt, world, work, labeling } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    world.isOnline = false;
    item.send({ type: 'section.check' });
    await isAt('sectionFailed');
    expect(item.getSnapshot().context.issues.map(({ code }) => code)).toEqual(['offline']);
    expect(work().closedTo).toBeUndefined();
    item.send({ type: 'item.mark' });
    labeling().send({ type: 'edit.undo' });
    expect(work().marking.response.labels).toEqual([]);
    item.send({ type: 'section.check' });
    await isAt('sectionFailed');
    world.isOnline = true;
    item.send({ type: 'check.retry' });
    await isAt('explained');
    expect(work().closedTo).toBe(ends[0]);
  });
});

describe('the last section', () => {
  it('is checked with the whole by going on, and only then all is scored and shown', async () => {
    const { actor, mark, openNext, item, isAt, work, attemptNow } = start();
    mark('Reports say so.', 'anonymous-sourcing');
    actor.send({ type: 'step.next' });
    expect(attemptNow().step).toBe('mark');
    await openNext();
    actor.send({ type: 'step.next' });
    expect(attemptNow().step).toBe('mark');
    await openNext();
    item.send({ type: 'section.check' });
    expect(item.getSnapshot().value).toBe('open');
    mark('it will fall, and then the town, and then the county', 'slippery-slope');
    actor.send({ type: 'step.next' });
    await isAt('revealed');
    expect(attemptNow().step).toBe('check');
    expect(work()).toMatchObject({ checkedAt: noon, revealedAt: noon });
    expect(work().tries.map(({ labels }) => labels.length)).toEqual([2]);
    expect(item.getSnapshot().context.feedback?.score.summary.found).toBe(2);
    actor.send({ type: 'step.go', step: 'mark' });
    expect(item.getSnapshot().children.labeling).toBeUndefined();
  });

  it('opens again when it could not be checked', async () => {
    const { actor, openNext, isAt, world, labeling } = start();
    await openNext();
    await openNext();
    world.isOnline = false;
    actor.send({ type: 'step.next' });
    await isAt('failed');
    actor.send({ type: 'step.go', step: 'mark' });
    expect(labeling().getSnapshot().context.passage.paragraphs).toEqual([passage.paragraphs[2]]);
  });
});

describe('coming back to a text that is marked by section', () => {
  /** Left in the second section, with a mark in each of the first two. */
  async function left() {
    const before = start();
    before.mark('Reports say so.', 'anonymous-sourcing');
    await before.openNext();
    before.mark('Insiders agree.', 'anonymous-sourcing');
    return before;
  }

  it('explains what is closed, from its marks alone, and opens the section one was in', async () => {
    const before = await left();
    const after = start(before.attemptNow());
    await after.isAt('open');
    expect(after.attemptNow()).toEqual(before.attemptNow());
    expect(after.requests.map(({ response }) => response.labels.length)).toEqual([1]);
    expect(after.item.getSnapshot().context.feedback?.score.summary.found).toBe(1);
    expect(after.labeling().getSnapshot().context.marking).toEqual(before.work().marking);
    after.labeling().send({ type: 'edit.undo' });
    expect(after.marked()).toEqual(['Reports say so.']);
    after.labeling().send({ type: 'label.remove', id: 'm1' });
    expect(after.marked()).toEqual(['Reports say so.']);
  });

  it('lets one mark on without the explanations while the key cannot be had, and loads them when it can', async () => {
    const before = await left();
    const after = start(before.attemptNow(), false);
    await after.isAt('open');
    after.mark('It opened in June.', 'factual-error');
    expect(after.marked()).toHaveLength(3);
    expect(after.item.getSnapshot().context).toMatchObject({ feedback: null, issues: [{ code: 'offline' }] });
    after.world.isOnline = true;
    after.item.send({ type: 'check.retry' });
    await after.isAt('open');
    expect(after.item.getSnapshot().context.feedback).not.toBeNull();
    expect(after.labeling().getSnapshot().context.marking).toEqual(after.work().marking);
  });

  it('opens the next section after one left while the explanations were read', async () => {
    const before = start();
    await before.checkSection();
    const after = start(before.attemptNow());
    await after.isAt('open');
    expect(after.labeling().getSnapshot().context.passage.paragraphs).toEqual([passage.paragraphs[1]]);
  });

  it('checks all of it at the check step, where that had failed before', async () => {
    const before = start();
    await before.openNext();
    await before.openNext();
    before.world.isOnline = false;
    before.actor.send({ type: 'step.next' });
    await before.isAt('failed');
    const after = start(before.attemptNow());
    await after.isAt('revealed');
    expect(after.work().tries).toHaveLength(1);
  });

  it('goes on being explained while one looks at another step', async () => {
    const { actor, item, checkSection } = start();
    await checkSection();
    actor.send({ type: 'step.go', step: 'brief' });
    actor.send({ type: 'step.go', step: 'mark' });
    expect(item.getSnapshot().value).toBe('explained');
  });
});
