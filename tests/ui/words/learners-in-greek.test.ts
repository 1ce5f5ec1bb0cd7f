// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import type { LessonOpening, OpeningRequest } from '../../../src/app/lesson-opening.ts';
import { assignedBy } from '../../../src/core/assignment/assignment-link.ts';
import { defaultSettings } from '../../../src/core/assignment/default-settings.ts';
import type { SaveOutcome } from '../../../src/core/attempt/attempt-store.ts';
import type { Attempt } from '../../../src/core/attempt/attempt.ts';
import { withCheck, withMarking } from '../../../src/core/attempt/change-attempt.ts';
import { createIssue, success, type Result } from '../../../src/core/base/result.ts';
import type { Shelf } from '../../../src/core/lesson/shelf-schema.ts';
import { type StepId, stepIds } from '../../../src/core/lesson/steps.ts';
import { createMarking } from '../../../src/core/response/marking.ts';
import type { ItemFeedback, ScoreRequest } from '../../../src/core/scoring/score-item.ts';
import { lessonMachine } from '../../../src/machines/lesson-machine.ts';
import { outboxMachine } from '../../../src/machines/outbox-machine.ts';
import { sessionMachine } from '../../../src/machines/session-machine.ts';
import { shelfMachine } from '../../../src/machines/shelf-machine.ts';
import NotOpened from '../../../src/ui/learn/frame/NotOpened.svelte';
import WhoseWork from '../../../src/ui/learn/frame/WhoseWork.svelte';
import SourceShelf from '../../../src/ui/learn/shelf/SourceShelf.svelte';
import { ShelfPlace } from '../../../src/ui/learn/shelf/shelf-place.svelte.ts';
import { handInMessages } from '../../../src/ui/words/hand-in.ts';
import { laterMessages } from '../../../src/ui/words/later.ts';
import { loadWords, messages } from '../../../src/ui/words/words.ts';
import { attemptFixture, noon } from '../../support/lesson-fixture.ts';
import { inGreek, pseudoLanguage, unwrapped } from '../../support/pseudo-language.ts';
import { scoreWholeLesson } from '../../support/score-whole-lesson.ts';
import { shelfFixture } from '../../support/shelf-fixture.ts';
import { wholeAttempt, wholeLesson } from '../../support/whole-lesson.ts';
import { announcing } from '../kit/announcing.ts';
import HandInFrame from '../learn/HandInFrame.svelte';
import { openLearnPage } from '../learn/open-learn-page.ts';

// A page that was loaded in English and is shown in another language says nothing in English: see tests/support/pseudo-language.ts.

const english = wholeLesson(defaultSettings());
const bundle = inGreek(english);
const marking = {
  ...createMarking(),
  response: {
    labels: [
      { id: 'm1', technique: 'factual-error', span: { start: 0, end: 7 }, confidence: 'certain' as const },
    ],
  },
  lastLabel: 1,
};
const checked = withCheck(withMarking(wholeAttempt(bundle), 'op-ed', marking, noon), 'op-ed', noon);
const isAfterMarking = (step: StepId) => stepIds.indexOf(step) > stepIds.indexOf('mark');

/** The outcomes of the same lesson in English, with their texts in Greek. */
function score(request: ScoreRequest): Result<ItemFeedback> {
  const passage = english.passages[request.passage.id] ?? request.passage;
  return inGreek(scoreWholeLesson({ ...request, passage }));
}

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  await loadWords('el', { el: () => Promise.resolve(pseudoLanguage()) });
});
afterEach(() => {
  document.title = '';
});

describe('the search for English', () => {
  it('would find it in texts, in what is read out and in the title, and not in brackets', () => {
    document.title = '⟦One⟧ · Two';
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p aria-label="Three">⟦Four ⟦five⟧⟧ six <b>⟦seven</b> eight⟧ Εννέα S https://example.org/</p><p lang="en">ten</p>',
    );
    expect(unwrapped(document)).toEqual(['Two', 'Three', 'six ']);
    document.body.replaceChildren();
  });
});

describe('the lesson in another language', () => {
  it.each(stepIds)('has no English at the step %s', async (step) => {
    const begun = isAfterMarking(step) ? checked : wholeAttempt(bundle);
    openLearnPage({ bundle, attempt: { ...begun, step, furthest: step }, score });
    await screen.findByRole('navigation', { name: messages.steps.label });
    await waitFor(() => {
      const main = document.querySelector('main');
      const title = main?.querySelector('h1')?.textContent ?? '';
      expect(title).not.toBe('');
      expect([messages.score.checking, laterMessages.forms.checking]).not.toContain(title);
      expect(main?.querySelector('[aria-busy="true"]')).toBeNull();
      expect(main?.querySelector('button')).not.toBeNull();
    });
    expect(document.body.textContent).toContain('⟦');
    expect(unwrapped(document)).toEqual([]);
  });

  it('has no English where marks are made', async () => {
    openLearnPage({ bundle, attempt: { ...wholeAttempt(bundle), step: 'mark', furthest: 'mark' }, score });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: messages.mark.pick.sentence }));
    const [option] = await screen.findAllByRole('option');
    if (option === undefined) throw new Error('nothing can be picked');
    await user.click(option);
    await screen.findByRole('region', { name: messages.mark.bar });
    expect(unwrapped(document)).toEqual([]);
    await user.keyboard('2');
    await screen.findByRole('button', { name: new RegExp(messages.mark.edit) });
    expect(unwrapped(document)).toEqual([]);
  });

  it('has no English in the reading settings', async () => {
    openLearnPage({ bundle, attempt: wholeAttempt(bundle), score });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: new RegExp(messages.preferences.open) }));
    const panel = await screen.findByRole('dialog', { name: messages.preferences.title });
    expect(within(panel).getAllByRole('radio').length).toBeGreaterThan(20);
    expect(unwrapped(document)).toEqual([]);
  });
});

describe('around the lesson', () => {
  it('the question whose work it is has no English', () => {
    const works = [
      { workId: 'bridge.9b', name: 'Άννα', begun: { at: noon, step: 'report' as const, number: 5 } },
      { workId: 'bridge.9b~2' },
    ];
    render(WhoseWork, { works, now: '2026-11-25T12:00:00.000Z', onchoose: () => undefined });
    expect(document.body.textContent).toContain('Νοεμβρίου');
    expect(unwrapped(document)).toEqual([]);
  });

  it.each([
    ['there is no such lesson', { type: 'missing' as const, id: '?', lessons: [] }],
    [
      'the link was cut off',
      { type: 'broken' as const, issues: [createIssue('damaged-link', 'link', 'it was cut off')] },
    ],
  ])('what is said where nothing can be opened has no English: %s', (_, opening) => {
    render(NotOpened, { opening, onretry: () => undefined });
    expect(document.body.textContent).toContain('⟦');
    expect(unwrapped(document)).toEqual([]);
  });

  it('the source shelf has no English', async () => {
    const shelf = success(inGreek(shelfFixture()));
    const fetchShelf = fromPromise<Result<Shelf>, { lessonId: string }>(() => Promise.resolve(shelf));
    const actor = createActor(shelfMachine.provide({ actors: { fetchShelf } }), {
      input: { lessonId: 'bridge' },
    }).start();
    const place = new ShelfPlace(actor);
    place.open();
    const nothing = () => undefined;
    const opened = [{ id: 'opening', title: '…' }];
    const work = { actor, opened, lookUps: {}, open: nothing, lookUp: nothing, show: nothing };
    const given = { place, work, language: 'el' };
    render(SourceShelf, {
      ...given,
      technique: bundle.techniques[0],
      citing: () => ({ type: 'held' as const }),
    });
    const [card] = await screen.findAllByRole('listitem');
    expect(unwrapped(document)).toEqual([]);
    const button = card?.querySelector('button');
    if (button === null || button === undefined) throw new Error('no card');
    await userEvent.setup().click(button);
    await screen.findByRole('button', { name: new RegExp(laterMessages.shelf.back) });
    expect(unwrapped(document)).toEqual([]);
  });
});

describe('handing in', () => {
  it('has no English before and after', async () => {
    const assigned = assignedBy({
      version: 1,
      id: '9b',
      lesson: { id: 'bridge', version: '1.0.0' },
      settings: { ...defaultSettings(), answers: 'never' },
      nameField: 'nickname',
      note: '',
      mode: 'test',
    });
    const saveAttempt = fromPromise<SaveOutcome, Attempt>(() => Promise.resolve('saved'));
    const attempt = { ...attemptFixture(bundle), step: 'report' as const, furthest: 'report' as const };
    const lesson = createActor(
      lessonMachine.provide({ actors: { outbox: outboxMachine.provide({ actors: { saveAttempt } }) } }),
      { input: { bundle, settings: assigned.settings, attempt, now: () => noon } },
    ).start();
    const openLesson = fromPromise<LessonOpening, OpeningRequest>(() => new Promise(() => undefined));
    const session = createActor(sessionMachine.provide({ actors: { openLesson } }), {
      input: { assigned, now: () => noon },
    }).start();
    const tools = {
      now: () => noon,
      random: (length: number) => new Uint8Array(length).fill(7),
      draw: () => 0.5,
      copy: () => Promise.resolve(true),
    };
    const saveFile = vi.fn<(name: string, text: string) => void>();
    const access = {
      session,
      saveFile,
      openTools: () => Promise.resolve(tools),
      openReturned: () => Promise.resolve([]),
    };
    render(HandInFrame, { props: { lesson, access, tools }, ...announcing(() => undefined) });
    const user = userEvent.setup();
    const suggestions = screen.getByRole('group', { name: handInMessages.name.suggestions });
    const [name] = within(suggestions).getAllByRole('button');
    if (name === undefined) throw new Error('no name is suggested');
    await user.click(name);
    expect(unwrapped(document)).toEqual([]);
    await user.click(screen.getByRole('button', { name: handInMessages.ways.file }));
    await screen.findByRole('heading', { name: handInMessages.state.madeTitle.file });
    // What goes out of the page is named by ids, and the receipt is letters and digits.
    const [fileName = ''] = saveFile.mock.calls[0] ?? [];
    const receipt = lesson.getSnapshot().context.attempt.handedIn?.receipt ?? '';
    expect(unwrapped(document).filter((text) => text !== fileName && text !== receipt)).toEqual([]);
    const file = saveFile.mock.calls[0]?.[1] ?? '';
    expect(file).toContain(handInMessages.file.howToOpen);
  });
});
