import { mount } from 'svelte';
import { createActor, fromCallback, fromPromise } from 'xstate';
import { isSharedDevice } from '../adapters/browser/device.ts';
import { saveFile } from '../adapters/browser/files.ts';
import { createGradebookDesk } from '../adapters/gradebook/gradebook-client.ts';
import { openGradebookChannel } from '../adapters/gradebook/open-gradebook-channel.ts';
import { copyText } from '../adapters/browser/copy-text.ts';
import { fetchGuide, fetchShelf } from '../adapters/lessons/fetch-later.ts';
import { fetchLesson, fetchLessonList } from '../adapters/lessons/fetch-lesson.ts';
import { createLocalPreferencesStore } from '../adapters/storage/local-preferences-store.ts';
import { createPartDesk, partWorld } from '../adapters/browser/part-desk.ts';
import { fetchKey } from '../adapters/scoring/fetch-key.ts';
import { toBase64Url } from '../core/base/base64url.ts';
import type { GradebookTask } from '../core/gradebook/gradebook-desk.ts';
import { dashboardMachine, type DashboardEvent } from '../machines/dashboard-machine.ts';
import { PreferencesState } from '../ui/preferences/preferences-state.svelte.ts';
import TeachPage from '../ui/teach/TeachPage.svelte';
import type { TeachTools } from '../ui/teach/teach-tools.ts';
import { keepTexts } from '../ui/translation/keep-texts.ts';
import { wireWords } from './wire-words.ts';
import '../app.css';

const lessonId = new URLSearchParams(location.search).get('lesson') ?? 'line-in-the-silicon';
const desk = createGradebookDesk({
  // Goes into what is exported: where a teacher keeps a file is nobody else's business.
  site: location.protocol === 'file:' ? 'urn:second-read:file/' : new URL('./', document.baseURI).href,
  openChannel: openGradebookChannel,
  fetchLesson,
  fetchKey,
  saveFile,
});

const dashboard = dashboardMachine.provide({
  actors: {
    openGradebook: fromPromise(({ input }: { input: string }) => desk.open(input)),
    openLearner: fromPromise(({ input }: { input: string }) => desk.learner(input)),
    runTask: fromCallback<DashboardEvent, GradebookTask>(({ input, sendBack }) => {
      desk
        .ask(input, (progress) => sendBack({ type: 'task.progress', progress }))
        .then(
          (outcome) => sendBack({ type: 'task.finish', outcome }),
          () => sendBack({ type: 'task.fail' }),
        );
    }),
  },
});

/** Short enough to copy; a page that is one file has the learners' page beside it under its own name. */
const siteHref = new URL(import.meta.env.ONE_FILE ? './second-read.html' : './', document.baseURI).href;

const tools: TeachTools = {
  siteHref,
  // Letters and digits: chats take other signs for their own.
  createId: () => toBase64Url(crypto.getRandomValues(new Uint8Array(6))).replace(/[-_]/g, '0'),
  createKeyPair: async () => {
    const { createKeyPair } = await import('../core/exchange/key-file.ts');
    return createKeyPair((length) => crypto.getRandomValues(new Uint8Array(length)));
  },
  saveFile,
  copyText: (text) => copyText(text, window),
  loadGuide: () => fetchGuide(lessonId),
  loadShelf: () => fetchShelf(lessonId),
};

/** Begins as soon as its words are there; a module that waits could not load what waits for it. */
async function start(): Promise<void> {
  await wireWords();
  const target = document.querySelector('#app');
  if (target === null) throw new Error('the page has no place for the gradebook');
  target.replaceChildren();
  keepTexts(document.body);
  mount(TeachPage, {
    target,
    props: {
      actor: createActor(dashboard, { input: { lessonId } }).start(),
      preferences: new PreferencesState(
        createLocalPreferencesStore(window, isSharedDevice(window) ? 'sessionStorage' : 'localStorage'),
      ),
      lessons: fetchLessonList().then((list) => (list.ok ? list.value : [])),
      tools,
      lateParts: createPartDesk(partWorld(window)),
    },
  });
}

void start();
