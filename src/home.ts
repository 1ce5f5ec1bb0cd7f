import { mount } from 'svelte';
import { createActor, fromCallback, fromPromise } from 'xstate';
import { chooseDevice, isSharedDevice } from './adapters/device/device-choice.ts';
import { createHomeDesk } from './adapters/home/create-home-desk.ts';
import { fetchLessonOverviews } from './adapters/lessons/fetch-lesson-overviews.ts';
import { createLocalPreferencesStore } from './adapters/preferences/local-preferences-store.ts';
import { createWebReviewStore } from './adapters/review/web-review-store.ts';
import { createBrowserStorageEnvironment } from './adapters/storage/browser-storage-environment.ts';
import { openAttemptStore } from './adapters/storage/open-attempt-store.ts';
import { openWorkList } from './adapters/storage/open-work-list.ts';
import { createTabWorkList } from './adapters/storage/tab-attempt-store.ts';
import type { DeviceChoice } from './core/home/home-view.ts';
import type { ScoreRequest } from './core/scoring/item-feedback.ts';
import type { SpokenText } from './core/text/speaker.ts';
import { homeMachine } from './machines/home-machine.ts';
import type { ListeningEvent, ListeningInput } from './machines/listening-machine.ts';
import type { KeptAnswer } from './machines/review-machine.ts';
import HomePage from './ui/home/HomePage.svelte';
import { PreferencesState } from './ui/preferences/preferences-state.svelte.ts';
import './app.css';

const now = () => new Date().toISOString();
/** Whether this site has no keys: then there is nothing to review. */
const isKeyless = import.meta.env.KEYLESS === true;
const environment = createBrowserStorageEnvironment();
const readDevice = (): DeviceChoice => (isSharedDevice(window) ? 'shared' : 'own');

const openWorks = async (device: DeviceChoice) =>
  device === 'own' ? openWorkList(environment) : createTabWorkList(() => sessionStorage);
const areaOf = (device: DeviceChoice) => (device === 'own' ? 'localStorage' : 'sessionStorage');
const openReviews = (device: DeviceChoice) => createWebReviewStore(window, areaOf(device));

/** Dates, keys and scoring come only when there is something to review. */
const openReviewDesk = async () => {
  const [desk, scheduling, lessons, pools, techniques, scoring] = await Promise.all([
    import('./adapters/review/create-review-desk.ts'),
    import('./adapters/review/fsrs-scheduler.ts'),
    import('./adapters/lessons/fetch-lesson.ts'),
    import('./adapters/lessons/fetch-review-pool.ts'),
    import('./adapters/scoring/list-pool-techniques.ts'),
    import('./adapters/scoring/local-scorer.ts'),
  ]);
  return desk.createReviewDesk({
    store: openReviews(readDevice()),
    scheduler: scheduling.fsrsScheduler,
    fetchLesson: lessons.fetchLesson,
    fetchPool: pools.fetchReviewPool,
    listPoolTechniques: techniques.listPoolTechniques,
    score: scoring.localScorer,
    now,
    draw: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  });
};

const desk = createHomeDesk({
  fetchOverviews: fetchLessonOverviews,
  readDevice,
  chooseDevice: (device) => chooseDevice(window, device),
  openWorks,
  openReviews,
  collect: async (works) => {
    if (!isKeyless) await (await openReviewDesk()).collect(works);
  },
  erase: async () => {
    const { eraseDevice } = await import('./adapters/device/erase-device.ts');
    return eraseDevice({ browser: window, environment, openStore: () => openAttemptStore(environment) });
  },
  now,
});

const home = homeMachine.provide({
  actors: {
    openHome: fromPromise(({ input }: { input: { isErased: boolean } }) => desk.open(input.isErased)),
    chooseDevice: fromPromise(async ({ input }: { input: DeviceChoice }) => desk.chooseDevice(input)),
    eraseDevice: fromPromise(() => desk.erase()),
    resetReviews: fromPromise(async () => desk.resetReviews()),
  },
});

const openReview = async () => {
  const [{ reviewMachine }, { itemMachine }, { localScorer }] = await Promise.all([
    import('./machines/review-machine.ts'),
    import('./machines/item-machine.ts'),
    import('./adapters/scoring/local-scorer.ts'),
  ]);
  const score = fromPromise(({ input }: { input: ScoreRequest }) => localScorer(input));
  const review = reviewMachine.provide({
    actors: {
      item: itemMachine.provide({ actors: { score } }),
      openReview: fromPromise(async () => (await openReviewDesk()).open()),
      keepAnswer: fromPromise(async ({ input }: { input: KeptAnswer }) => {
        const { cardId, itemId, response, isRight } = input;
        return (await openReviewDesk()).keep(cardId, { itemId, response }, isRight);
      }),
    },
  });
  return createActor(review).start();
};

/** Reading aloud comes with the first passage that is shown. */
const openListening = async () => {
  const [{ createBrowserSpeaker }, { listeningMachine }] = await Promise.all([
    import('./adapters/speech/create-browser-speaker.ts'),
    import('./machines/listening-machine.ts'),
  ]);
  const { whenVoice, speak } = createBrowserSpeaker();
  const reading = listeningMachine.provide({
    actors: {
      speak: fromCallback(
        ({ input, sendBack }: { input: SpokenText; sendBack: (event: ListeningEvent) => void }) =>
          speak(input, (heard) => sendBack({ type: `speech.${heard}` })),
      ),
    },
  });
  return { whenVoice, createReader: (input: ListeningInput) => createActor(reading, { input }).start() };
};

const target = document.querySelector('#app');
if (target === null) throw new Error('the page has no place for the lessons');
target.replaceChildren();
mount(HomePage, {
  target,
  props: {
    actor: createActor(home).start(),
    preferences: new PreferencesState(createLocalPreferencesStore(window, areaOf(readDevice()))),
    openReview: isKeyless ? null : openReview,
    teachHref: isKeyless ? null : './teach.html',
    openListening,
    now,
  },
});
