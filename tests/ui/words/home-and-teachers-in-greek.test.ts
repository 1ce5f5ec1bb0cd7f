// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActor, fromPromise } from 'xstate';
import { createIssue, type Result } from '../../../src/core/base/result.ts';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { createKeyPair } from '../../../src/core/exchange/key-file.ts';
import { withTexts } from '../../../src/core/gradebook/intake/read-submission.ts';
import { classViewOf } from '../../../src/core/gradebook/views/class-view-of.ts';
import { learnerViewOf } from '../../../src/core/gradebook/views/learner-view-of.ts';
import type { ErasedReport, HomeView } from '../../../src/core/home/home-view.ts';
import type { ReviewItem } from '../../../src/core/review/choose-passages.ts';
import type { ItemFeedback, ScoreRequest } from '../../../src/core/scoring/score-item.ts';
import { homeMachine } from '../../../src/machines/home-machine.ts';
import { itemMachine } from '../../../src/machines/item-machine.ts';
import { reviewMachine } from '../../../src/machines/review-machine.ts';
import LessonView from '../../../src/ui/teach/lesson/LessonView.svelte';
import PaperEntryForm from '../../../src/ui/teach/paper/PaperEntryForm.svelte';
import PrintSets from '../../../src/ui/teach/paper/PrintSets.svelte';
import RoomView from '../../../src/ui/teach/room/RoomView.svelte';
import { teachAssignMessages } from '../../../src/ui/words/assign.ts';
import { teachMessages } from '../../../src/ui/words/gradebook.ts';
import { homeMessages } from '../../../src/ui/words/home.ts';
import { teachPaperMessages } from '../../../src/ui/words/paper.ts';
import { roomMessages } from '../../../src/ui/words/room.ts';
import { loadWords } from '../../../src/ui/words/words.ts';
import { formFixture, scoreFixture } from '../../support/form-fixture.ts';
import { homeView } from '../../support/home-view.ts';
import { lessonFixture } from '../../support/lesson-fixture.ts';
import { inGreek, pseudoLanguage, unwrapped } from '../../support/pseudo-language.ts';
import { reviewItems } from '../../support/review-items.ts';
import { roomFixture } from '../../support/room-fixture.ts';
import { dayAfter, smallClass, smallGradebook, smallLesson } from '../../support/small-class.ts';
import HomeFrame from '../home/HomeFrame.svelte';
import ReviewFrame from '../home/ReviewFrame.svelte';
import { announcing } from '../kit/announcing.ts';
import AssignFrame from '../teach/assign/AssignFrame.svelte';
import { openTeachPage } from '../teach/open-teach-page.ts';

// As in tests/ui/words/learners-in-greek.test.ts: loaded in English, shown in another language.

beforeAll(() => loadWords('el', { el: () => Promise.resolve(pseudoLanguage()) }));

beforeEach(() => {
  // jsdom has neither layout, fonts nor dialogs.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('scrollBy', () => undefined);
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.getClientRects = () => [] as unknown as DOMRectList;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
  Range.prototype.getClientRects = () => [{ top: 0, bottom: 14, width: 6 }] as unknown as DOMRectList;
  Object.defineProperty(document, 'fonts', {
    configurable: true,
    value: { load: () => Promise.resolve([]), ready: Promise.resolve() },
  });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
afterEach(() => {
  window.dispatchEvent(new Event('afterprint'));
  document.title = '';
});

const context = announcing(() => undefined);

/** What is said in English, besides the names of files and classes, which are data. */
const told = (...data: readonly string[]) =>
  unwrapped(document).filter((text) => !data.includes(text.trim()));

describe('the home page in another language', () => {
  it('has no English, whatever was done and asked', async () => {
    const [entry] = homeView().lessons;
    if (entry === undefined) throw new Error('no lesson');
    const handedIn = { at: '2026-11-23T12:00:00.000Z', receipt: '1' };
    const states = [
      { type: 'begun', step: 'mark', number: 3, total: 5 },
      { type: 'done', handedIn },
      { type: 'other-version' },
    ] as const;
    const lessons = states.map((own, index) => ({
      lesson: { ...entry.lesson, id: `bridge-${index}` },
      own,
      assigned: [{ workId: `bridge.${index}`, state: own }],
    }));
    const view = inGreek<HomeView>(homeView({ lessons, review: { type: 'ready', due: 2, total: 3 } }));
    const report: ErasedReport = { erased: ['works'], failed: ['reviews', 'preferences'] };
    const actor = createActor(
      homeMachine.provide({
        actors: {
          openHome: fromPromise(() => Promise.resolve(view)),
          chooseDevice: fromPromise(() => Promise.resolve(true)),
          eraseDevice: fromPromise(() => Promise.resolve(report)),
          resetReviews: fromPromise(() => Promise.resolve()),
        },
      }),
    ).start();
    render(HomeFrame, { props: { actor }, context: context.context });
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: homeMessages.lessonsTitle });
    expect(told()).toEqual([]);
    await user.click(screen.getByRole('button', { name: homeMessages.erase.button }));
    await user.click(screen.getByRole('button', { name: homeMessages.erase.yes }));
    await screen.findByText(new RegExp(homeMessages.erase.failedTitle));
    expect(told()).toEqual([]);
  });

  it('has no English in a review', async () => {
    const score = fromPromise<Result<ItemFeedback>, ScoreRequest>(({ input }) => {
      const passage = formFixture().passages[input.passage.id] ?? input.passage;
      return Promise.resolve(inGreek(scoreFixture({ ...input, passage })));
    });
    const actor = createActor(
      reviewMachine.provide({
        actors: {
          item: itemMachine.provide({ actors: { score } }),
          openReview: fromPromise<readonly ReviewItem[]>(() => Promise.resolve(inGreek(reviewItems()))),
          keepAnswer: fromPromise(() => Promise.resolve(true)),
        },
      }),
    ).start();
    render(ReviewFrame, { props: { actor }, context: context.context });
    const leave = await screen.findByRole('button', { name: homeMessages.review.leave });
    expect(told()).toEqual([]);
    await userEvent.setup().click(leave);
    await screen.findByRole('button', { name: homeMessages.review.next });
    expect(told()).toEqual([]);
  });
});

describe('the teacher’s page in another language', () => {
  const texts = smallClass(3).map((handIn, index) => ({
    name: `${index + 1}`,
    text: encodeHandIn({
      ...handIn,
      work: { ...handIn.work, firstRead: { kind: 'opinion', who: 'Nobody signed.' } },
    }),
  }));
  const gradebook = withTexts(smallGradebook(), [...texts, { name: '4', text: 'SR1.no' }], dayAfter);
  const { bundle, key } = smallLesson;
  const view = classViewOf(gradebook);
  const [first] = view.learners;
  const opened = inGreek({
    bundle,
    keys: gradebook.lesson.keys,
    sources: key.sources,
    provenance: key.provenance,
  });
  const learner = (id: string) => {
    const found = learnerViewOf(gradebook, id);
    if (found === undefined) throw new Error('nobody');
    return inGreek(found);
  };
  /** What the test's own site calls its lessons, and what the machine calls the class. */
  const data = ['The bridge', 'SR1.no', ...view.learners.map(({ id }) => id)];

  it.each(['collect', 'learners', 'key', `learner=${first?.id ?? ''}`])(
    'has no English in the part %s',
    async (hash) => {
      await openTeachPage(inGreek(view), { hash: `#${hash}`, opened, learner });
      if (hash.startsWith('learner='))
        await screen.findByRole('heading', { name: teachMessages.learner.textTitle });
      expect(document.title).toContain('⟦');
      expect(told(...data)).toEqual([]);
    },
  );

  it('has no English where the lesson cannot be opened', async () => {
    await openTeachPage(inGreek(view), { opened, issues: [createIssue('offline', 'x', 'no answer')] });
    await screen.findByText(teachMessages.frame.failed.offline);
    expect(told(...data)).toEqual([]);
  });

  it('has no English about a lesson and its guide', () => {
    render(LessonView, {
      bundle: inGreek(lessonFixture()),
      guide: '<h3 id="guide-plan">Σχέδιο</h3>',
      previewHref: './index.html',
      print: () => undefined,
    });
    expect(document.body.textContent).toContain('⟦');
    expect(told()).toEqual([]);
  });

  it('has no English where an assignment is made and given out', async () => {
    const whole = formFixture().bundle;
    render(AssignFrame, {
      props: {
        bundle: inGreek(whole),
        siteHref: 'https://example.org/',
        createId: () => '1',
        createKeyPair: () => Promise.resolve(createKeyPair((length) => new Uint8Array(length).fill(7))),
        saveFile: () => undefined,
        copyText: () => Promise.resolve(true),
      },
      ...context,
    });
    expect(told()).toEqual([]);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: teachAssignMessages.link.create }));
    await screen.findByRole('heading', { name: teachAssignMessages.made.title });
    expect(told()).toEqual([]);
  });

  it('has no English about what the room saw', async () => {
    const { bundle: real, keys, view: seen } = roomFixture(27);
    const props = { ...inGreek({ bundle: real, keys, view: seen }), isProjected: false, areNamesShown: true };
    render(RoomView, { props, ...context });
    await screen.findByRole('heading', { name: roomMessages.charts.title });
    await screen.findByRole('heading', { name: roomMessages.charts.reliability.title });
    expect(told()).toEqual([]);
  });

  it('has no English on paper, nor where marks are typed in from it', async () => {
    const { bundle: whole, keys } = formFixture();
    const parts = inGreek({ bundle: whole, keys, about: undefined });
    const print = vi.fn<() => void>();
    render(PrintSets, {
      props: { parts, print, countSides: () => Promise.resolve({ a4: 4, letter: 5 }) },
      ...context,
    });
    render(PaperEntryForm, {
      props: { bundle: inGreek(lessonFixture()), onentry: () => Promise.resolve(true) },
      ...context,
    });
    expect(told()).toEqual([]);
    const user = userEvent.setup();
    for (const set of Object.values(teachPaperMessages.print.sets)) {
      await user.click(screen.getByRole('radio', { name: new RegExp(set.name) }));
      await user.click(screen.getByRole('button', { name: teachPaperMessages.print.button }));
      await vi.waitFor(() => expect(document.querySelector('.print-sheet')).not.toBeNull());
      expect(told()).toEqual([]);
      window.dispatchEvent(new Event('afterprint'));
    }
  });
});
