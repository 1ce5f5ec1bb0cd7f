import { mount } from 'svelte';
import { type Actor, createActor, fromCallback, fromPromise } from 'xstate';
import { saveFile } from './adapters/files/save-file.ts';
import { fetchLessonList } from './adapters/lessons/fetch-lesson-list.ts';
import { isSharedDevice } from './adapters/device/device-choice.ts';
import { fetchLesson } from './adapters/lessons/fetch-lesson.ts';
import { createLocalPreferencesStore } from './adapters/preferences/local-preferences-store.ts';
import { createSessionDesk } from './adapters/session/create-session-desk.ts';
import { createBrowserStorageEnvironment } from './adapters/storage/browser-storage-environment.ts';
import { createMemoryAttemptStore } from './adapters/storage/memory-attempt-store.ts';
import { openAttemptStore } from './adapters/storage/open-attempt-store.ts';
import { defaultSettings } from './core/assignment/default-settings.ts';
import type { Assigned } from './core/assignment/assigned.ts';
import { isAssignmentLink } from './core/assignment/is-assignment-link.ts';
import type { Attempt } from './core/attempt/attempt.ts';
import { failure, type Issue } from './core/result.ts';
import type { ItemFeedback, ScoreRequest, Scorer } from './core/scoring/item-feedback.ts';
import { formMachine } from './machines/form-machine.ts';
import type { SpokenText } from './core/text/speaker.ts';
import { itemMachine } from './machines/item-machine.ts';
import { lessonMachine } from './machines/lesson-machine.ts';
import type { ListeningEvent, ListeningInput } from './machines/listening-machine.ts';
import { outboxMachine } from './machines/outbox-machine.ts';
import { sessionMachine } from './machines/session-machine.ts';
import { shelfMachine } from './machines/shelf-machine.ts';
import LearnPage from './ui/learn/LearnPage.svelte';
import { PreferencesState } from './ui/preferences/preferences-state.svelte.ts';
import './app.css';

const defaultLesson = 'line-in-the-silicon';
const now = () => new Date().toISOString();

/** Why the page's link is none that can be followed. */
let refused: readonly Issue[] = [];

/** Whether this site has no keys: then nothing is explained here but what a teacher returns. */
const isKeyless = import.meta.env.KEYLESS === true;
const noAnswers: Issue = {
  code: 'no-answers',
  path: 'link',
  message: 'the link asks for answers, and this site has none',
};

/** How somebody does a lesson by themselves: as its author made it, as far as this site can. */
const ownSettings = () =>
  isKeyless ? { ...defaultSettings(), answers: 'never' as const } : defaultSettings();

/** What the address asks for. What reads an assignment comes only with one. */
async function readAddress(): Promise<Assigned> {
  const lessonId = new URL(location.href).searchParams.get('lesson') || defaultLesson;
  const own = { lessonId, workId: lessonId, settings: ownSettings(), note: '' };
  if (!isAssignmentLink(location.hash)) return own;
  const { readAssignmentLink } = await import('./core/assignment/read-assignment-link.ts');
  const read = readAssignmentLink(location.hash);
  if (!read.ok) refused = read.issues;
  if (!read.ok) return own;
  if (isKeyless && read.value.settings.answers !== 'never') refused = [noAnswers];
  return read.value;
}

addEventListener('hashchange', () => {
  if (isAssignmentLink(location.hash)) location.reload();
});

const environment = createBrowserStorageEnvironment();
/** On a computer that others use after, everything goes with the tab. */
const isShared = isSharedDevice(window);
const area = isShared ? 'sessionStorage' : 'localStorage';
const openTabStore = async () =>
  (await import('./adapters/storage/tab-attempt-store.ts')).createTabAttemptStore(
    () => sessionStorage,
    environment.createToken,
  );
const desk = createSessionDesk({
  openStore: () => (isShared ? openTabStore() : openAttemptStore(environment)),
  createMemoryStore: () => createMemoryAttemptStore(environment.createToken),
  fetchLesson,
  fetchLessonList,
  now,
  createId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
  drawForm: () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 2 === 0 ? 'a' : 'b'),
});

/** Handing in, and the way back from it, come at the end of a lesson. */
const openHandIn = async () =>
  (await import('./adapters/exchange/create-hand-in-desk.ts')).createHandInDesk(window, area);

/** Scores with the answers that a teacher returned. */
let returnedScorer: Scorer | undefined;

// The key and what reads it come only when marks are checked.
const scoreLater = async (request: ScoreRequest) => {
  if (returnedScorer !== undefined) return returnedScorer(request);
  if (isKeyless) return failure<ItemFeedback>([noAnswers]);
  return (await import('./adapters/scoring/local-scorer.ts')).localScorer(request);
};

const item = itemMachine.provide({
  actors: { score: fromPromise(({ input }: { input: ScoreRequest }) => scoreLater(input)) },
});
const outbox = outboxMachine.provide({
  actors: { saveAttempt: fromPromise(({ input }: { input: Attempt }) => desk.save(input)) },
});
const shelf = shelfMachine.provide({
  actors: {
    fetchShelf: fromPromise(async ({ input }: { input: { lessonId: string } }) =>
      (await import('./adapters/lessons/fetch-shelf.ts')).fetchShelf(input.lessonId),
    ),
  },
});
const session = sessionMachine.provide({
  actors: {
    lesson: lessonMachine.provide({
      actors: { item, outbox, shelf, form: formMachine.provide({ actors: { item } }) },
    }),
    openLesson: fromPromise(async ({ input }: { input: Assigned }) =>
      refused.length > 0 ? { type: 'broken' as const, issues: refused } : desk.openLesson(input),
    ),
    eraseWork: fromPromise(async ({ input }: { input: Assigned }) => {
      const { eraseReviews } = await openHandIn();
      await desk.erase();
      returnedScorer = undefined;
      eraseReviews(input.lessonId);
    }),
    setAttemptAside: fromPromise(() => desk.restart()),
    watchPen: fromCallback(({ sendBack }) => desk.watchPen(() => sendBack({ type: 'storage.superseded' }))),
  },
  actions: { discardAside: (_, { id }) => void desk.discardAside(id) },
});

/** Reading aloud comes with the first passage that is shown, and its controls only where the device has a voice. */
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

/** Opens returned answers, and the work that is open once more with them. */
async function openReturned(actor: Actor<typeof session>, text: string): Promise<readonly Issue[]> {
  const { opening, assigned } = actor.getSnapshot().context;
  if (opening?.type !== 'opened') return [];
  const { readReturned } = await openHandIn();
  const answers = await readReturned(text, opening.bundle, assigned.assignment?.id ?? null);
  if (!answers.ok) return answers.issues;
  returnedScorer = answers.value.score;
  const { note, changes } = answers.value;
  actor.send({ type: 'answers.returned', says: { note, changes } });
  return [];
}

/** Begins as soon as it is known what to open; a module that waits could not load what waits for it. */
async function start(): Promise<void> {
  const actor = createActor(session, { input: { assigned: await readAddress(), now } });
  actor.start();

  const preferences = new PreferencesState(createLocalPreferencesStore(window, area));
  const target = document.querySelector('#app');
  if (target === null) throw new Error('the page has no place for the lesson');
  target.replaceChildren();
  mount(LearnPage, {
    target,
    props: {
      actor,
      preferences,
      saveFile,
      openListening,
      handIn: { openTools: openHandIn, openReturned: (text: string) => openReturned(actor, text) },
    },
  });
}

void start();
