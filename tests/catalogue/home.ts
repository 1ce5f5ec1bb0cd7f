import { mount } from 'svelte';
import { createActor, fromPromise } from 'xstate';
import type { ErasedReport, HomeLesson, HomeView } from '../../src/core/home/home-view.ts';
import type { ReviewItem } from '../../src/core/review/choose-passages.ts';
import { excerptOf } from '../../src/core/text/passage.ts';
import { homeMachine } from '../../src/machines/home-machine.ts';
import { itemMachine } from '../../src/machines/item-machine.ts';
import { reviewMachine } from '../../src/machines/review-machine.ts';
import { createScoreActor } from '../../src/machines/score-actor.ts';
import HomePage from '../../src/ui/home/HomePage.svelte';
import { homeView } from '../support/home-view.ts';
import { noon } from '../support/lesson-fixture.ts';
import { press } from './acts.ts';
import type { Load } from './entry.ts';
import { opEd, scoreOpEd } from './op-ed.ts';
import { lateParts } from './part.ts';
import { firstItem } from '../../src/core/lesson/lesson-bundle.ts';

/** What a home page finds, and what becomes of what is asked of it. */
interface Home {
  readonly view?: Partial<HomeView>;
  /** Opening fails, or never ends. */
  readonly opening?: 'fails' | 'lasts';
  readonly erased?: ErasedReport;
  readonly isChoiceTaken?: boolean;
  readonly review?: Review;
}

/** A sitting: what is reviewed, and whether answers are kept. */
interface Review {
  readonly items: () => readonly ReviewItem[];
  readonly opening?: 'fails' | 'lasts';
  readonly isKept?: boolean;
}

const [lesson] = homeView().lessons;
if (lesson === undefined) throw new Error('no lesson');

const handedIn = { at: noon, receipt: 'AAAA-BBBB', name: 'blue otter' };

/** A lesson for each way that work on it can stand. */
function worksOf(): readonly HomeLesson[] {
  const about = (id: string, title: string) => ({ ...lesson!.lesson, id, title });
  return [
    {
      lesson: about('bridge', 'The bridge'),
      own: { type: 'begun', step: 'mark', number: 4, total: 9 },
      assigned: [],
    },
    { lesson: about('kite', 'The kite'), own: { type: 'done', handedIn }, assigned: [] },
    { lesson: about('pond', 'The pond'), own: { type: 'other-version' }, assigned: [] },
    { lesson: about('tower', 'The tower'), own: { type: 'unreadable' }, assigned: [] },
    {
      lesson: about('river', 'The river'),
      assigned: [
        {
          workId: 'river.9b',
          state: { type: 'begun', step: 'check', number: 5, total: 9 },
          name: 'blue otter',
          href: './#v=1',
        },
        { workId: 'river.9c', state: { type: 'done', handedIn: { ...handedIn, confirmedAt: noon } } },
      ],
    },
  ];
}

function home(
  { view, opening, erased, isChoiceTaken = true, review }: Home,
  ...acts: readonly (() => void)[]
): Load {
  return (preferences) => {
    const actor = createActor(
      homeMachine.provide({
        actors: {
          openHome: fromPromise(() => ending(opening, homeView(view))),
          chooseDevice: fromPromise(async () => isChoiceTaken),
          eraseDevice: fromPromise(
            async () => erased ?? { erased: ['works', 'reviews', 'preferences'], failed: [] },
          ),
          resetReviews: fromPromise(() => Promise.resolve()),
        },
      }),
    ).start();
    return {
      ...(review === undefined ? {} : { fragment: '#review' }),
      draw: (target) =>
        mount(HomePage, {
          target,
          props: {
            actor,
            preferences,
            openReview: async () => sitting(review ?? { items: () => [] }),
            openListening: () => new Promise<never>(() => undefined),
            lateParts: lateParts({ trouble: 'other' }),
            parcel: { keep: () => true, take: () => undefined },
            now: () => noon,
            teachHref: '#teach',
          },
        }),
      acts,
      stop: () => actor.stop(),
    };
  };
}

function sitting({ items, opening, isKept = true }: Review) {
  return createActor(
    reviewMachine.provide({
      actors: {
        item: itemMachine.provide({ actors: { score: createScoreActor(scoreOpEd) } }),
        openReview: fromPromise(() => ending(opening, items())),
        keepAnswer: fromPromise(async () => isKept),
      },
    }),
  ).start();
}

function ending<T>(how: 'fails' | 'lasts' | undefined, value: T): Promise<T> {
  if (how === 'fails') return Promise.reject(new Error('not there'));
  return how === 'lasts' ? new Promise(() => undefined) : Promise.resolve(value);
}

/** Short passages that have come back: these of the lesson, in this order. */
function short(...ids: readonly string[]): () => readonly ReviewItem[] {
  return () =>
    ids.map((id, index) => {
      const { bundle } = opEd();
      const found = [...(bundle.lesson.forms?.a ?? []), ...(bundle.lesson.forms?.b ?? [])].find(
        (item) => item.id === id,
      );
      const passage = bundle.passages[id];
      if (found === undefined || passage === undefined) throw new Error(`no passage ${id}`);
      return {
        ...common(`card-${index + 1}`),
        origin: 'new',
        itemId: id,
        title: found.title,
        passage,
        reference: found.reference ?? [],
      };
    });
}

/** Sentences of the long text, with the paragraph they stand in. */
function sentences(): readonly ReviewItem[] {
  const { item, passage } = firstItem(opEd().bundle);
  const start = passage.text.indexOf('Reports have emerged');
  const excerpt = excerptOf(passage, { start, end: start + 'Reports have emerged'.length });
  return [
    {
      ...common('card-1'),
      origin: 'lesson',
      itemId: item.id,
      title: item.title,
      passage: excerpt,
      reference: [],
    },
  ];
}

function common(cardId: string) {
  const { bundle } = opEd();
  return {
    cardId,
    lesson: { id: bundle.lesson.id, version: bundle.lesson.version },
    lessonTitle: bundle.lesson.title,
    techniques: bundle.techniques,
  };
}

const leave = press('It holds up');
const erase = press('Erase everything on this device');
const eraseNow = press('Erase everything');

/** The home page, and the sittings of a review. */
export const homeEntries: Readonly<Record<string, Load>> = {
  'home/opening': home({ opening: 'lasts' }),
  'home/empty': home({ view: { lessons: [] } }),
  'home/not-begun': home({}),
  'home/works': home({ view: { lessons: worksOf(), others: ['moon', 'moon.9b'] } }),
  'home/reviews-due': home({ view: { review: { type: 'ready', due: 9, total: 12 } } }),
  'home/reviews-later': home({
    view: { review: { type: 'ready', due: 0, total: 3, nextAt: '2026-11-28T12:00:00.000Z' } },
  }),
  'home/reviews-unreadable': home({ view: { review: { type: 'unreadable' } } }),
  'home/reviews-newer': home({ view: { review: { type: 'newer' } } }),
  'home/shared': home({ view: { device: 'shared', durability: 'tab', lessons: worksOf() } }),
  'home/choice-refused': home({ isChoiceTaken: false }, press(/^A shared computer/)),
  'home/erasing': home({ view: { device: 'shared', durability: 'tab' } }, erase),
  'home/erased': home({ view: { device: 'shared', durability: 'tab' } }, erase, eraseNow),
  'home/erased-in-part': home(
    { erased: { erased: ['works'], failed: ['reviews', 'preferences'] } },
    erase,
    eraseNow,
  ),
  'home/offline': home({ view: { lessons: [], isListed: false } }),
  'home/work-unread': home({ view: { isWorkRead: false } }),
  'home/in-memory': home({ view: { durability: 'memory' } }),
  'home/broken': home({ opening: 'fails' }),

  'review/opening': home({ review: { items: short(), opening: 'lasts' } }),
  'review/failed': home({ review: { items: short(), opening: 'fails' } }),
  'review/empty': home({ review: { items: short() } }),
  'review/open': home({ review: { items: short('form-a-1', 'form-a-2') } }),
  'review/facts': home({ review: { items: short('form-a-3') } }),
  'review/sentences': home({ review: { items: sentences } }),
  'review/explained-wrong': home({ review: { items: short('form-a-1', 'form-a-2') } }, leave),
  'review/explained-right': home({ review: { items: short('form-a-2', 'form-a-1') } }, leave),
  'review/not-kept': home({ review: { items: short('form-a-1', 'form-a-2'), isKept: false } }, leave),
  'review/over': home({ review: { items: short('form-a-2') } }, leave, press('Finish')),
};
