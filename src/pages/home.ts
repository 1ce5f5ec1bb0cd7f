import { mount } from 'svelte';
import { createActor, fromPromise } from 'xstate';
import { chooseDevice, isSharedDevice } from '../adapters/browser/device.ts';
import { createParcel } from '../adapters/browser/parcel.ts';
import { createHomeDesk } from '../app/home.ts';
import { fetchLessonOverviews } from '../adapters/lessons/fetch-lesson-overviews.ts';
import { createLocalPreferencesStore } from '../adapters/storage/local-preferences-store.ts';
import { createPartDesk, partWorld } from '../adapters/browser/part-desk.ts';
import { createWebReviewStore } from '../adapters/storage/web-review-store.ts';
import { rememberSlot } from '../adapters/browser/slot-choice.ts';
import { createBrowserStorageEnvironment } from '../adapters/storage/storage-environment.ts';
import { openAttemptStore, openWorkList } from '../adapters/storage/open-attempt-store.ts';
import { createTabWorkList } from '../adapters/storage/tab-attempt-store.ts';
import { baseOfSlot } from '../core/assignment/work-slots.ts';
import type { DeviceChoice } from '../core/home/home-view.ts';
import { homeMachine } from '../machines/home-machine.ts';
import HomePage from '../ui/home/HomePage.svelte';
import { PreferencesState } from '../ui/preferences/preferences-state.svelte.ts';
import { keepTexts } from '../ui/translation/keep-texts.ts';
import { openListening } from './wire-listening.ts';
import { openReview, openReviewDesk } from './wire-review.ts';
import { wireWords } from './wire-words.ts';
import '../app.css';

const now = () => new Date().toISOString();
/** Whether this site has no keys: then there is nothing to review. */
const isKeyless = import.meta.env.KEYLESS === true;
const environment = createBrowserStorageEnvironment();
const readDevice = (): DeviceChoice => (isSharedDevice(window) ? 'shared' : 'own');

const openWorks = async (device: DeviceChoice) =>
  device === 'own' ? openWorkList(environment) : createTabWorkList(() => sessionStorage);
const areaOf = (device: DeviceChoice) => (device === 'own' ? 'localStorage' : 'sessionStorage');
const openReviews = (device: DeviceChoice) => createWebReviewStore(window, areaOf(device));

const openDesk = () => openReviewDesk(() => openReviews(readDevice()), now);

const desk = createHomeDesk({
  fetchOverviews: fetchLessonOverviews,
  readDevice,
  chooseDevice: (device) => chooseDevice(window, device),
  openWorks,
  openReviews,
  collect: async (works) => {
    if (!isKeyless) await (await openDesk()).collect(works);
  },
  erase: async () => {
    const { eraseDevice } = await import('../adapters/browser/erase-device.ts');
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

/** Begins as soon as its words are there; a module that waits could not load what waits for it. */
async function start(): Promise<void> {
  await wireWords();
  const target = document.querySelector('#app');
  if (target === null) throw new Error('the page has no place for the lessons');
  target.replaceChildren();
  keepTexts(document.body);
  mount(HomePage, {
    target,
    props: {
      actor: createActor(home).start(),
      preferences: new PreferencesState(createLocalPreferencesStore(window, areaOf(readDevice()))),
      openReview: isKeyless ? null : () => openReview(openDesk),
      teachHref: isKeyless ? null : './teach.html',
      openListening,
      lateParts: createPartDesk(partWorld(window)),
      parcel: createParcel(window),
      now,
      onopen: (workId: string) => rememberSlot(window, baseOfSlot(workId), workId),
    },
  });
}

void start();
