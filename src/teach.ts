import { mount } from 'svelte';
import { createActor, fromCallback, fromPromise } from 'xstate';
import { isSharedDevice } from './adapters/device/device-choice.ts';
import { saveFile } from './adapters/files/save-file.ts';
import { createGradebookDesk } from './adapters/gradebook/create-gradebook-desk.ts';
import { openGradebookChannel } from './adapters/gradebook/open-gradebook-channel.ts';
import { runGradebookTask } from './adapters/gradebook/run-gradebook-task.ts';
import { copyText } from './adapters/files/copy-text.ts';
import { fetchGuide } from './adapters/lessons/fetch-guide.ts';
import { fetchLessonList } from './adapters/lessons/fetch-lesson-list.ts';
import { fetchLesson } from './adapters/lessons/fetch-lesson.ts';
import { fetchShelf } from './adapters/lessons/fetch-shelf.ts';
import { createLocalPreferencesStore } from './adapters/preferences/local-preferences-store.ts';
import { fetchKey } from './adapters/scoring/fetch-key.ts';
import { toBase64Url } from './core/base64url.ts';
import type { GradebookTask } from './core/gradebook/gradebook-task.ts';
import { dashboardMachine, type DashboardEvent } from './machines/dashboard-machine.ts';
import { PreferencesState } from './ui/preferences/preferences-state.svelte.ts';
import TeachPage from './ui/teach/TeachPage.svelte';
import type { TeachTools } from './ui/teach/teach-tools.ts';
import './app.css';

const lessonId = new URLSearchParams(location.search).get('lesson') ?? 'line-in-the-silicon';
const desk = createGradebookDesk({
  // Goes into what is exported: where a teacher keeps a file is nobody else's business.
  site: location.protocol === 'file:' ? 'urn:second-read:file/' : new URL('./', document.baseURI).href,
  openChannel: openGradebookChannel,
  fetchLesson,
  fetchKey,
});

const taskParts = {
  desk,
  saveFile,
  now: () => new Date().toISOString(),
  createId: () =>
    Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join(''),
};

const dashboard = dashboardMachine.provide({
  actors: {
    openGradebook: fromPromise(({ input }: { input: string }) => desk.open(input)),
    openLearner: fromPromise(({ input }: { input: string }) => desk.learner(input)),
    runTask: fromCallback<DashboardEvent, GradebookTask>(({ input, sendBack }) => {
      runGradebookTask(taskParts, input, (progress) => sendBack({ type: 'task.progress', progress })).then(
        (outcome) => sendBack({ type: 'task.finish', outcome }),
        () => sendBack({ type: 'task.fail' }),
      );
    }),
  },
});

const target = document.querySelector('#app');
if (target === null) throw new Error('the page has no place for the gradebook');
target.replaceChildren();
/** Short enough to copy; a page that is one file has the learners' page beside it under its own name. */
const siteHref = new URL(import.meta.env.ONE_FILE ? './second-read.html' : './', document.baseURI).href;

const tools: TeachTools = {
  siteHref,
  createId: () => toBase64Url(crypto.getRandomValues(new Uint8Array(6))),
  createKeyPair: async () => {
    const { createKeyPair } = await import('./core/exchange/create-key-pair.ts');
    return createKeyPair((length) => crypto.getRandomValues(new Uint8Array(length)));
  },
  saveFile,
  copyText: (text) => copyText(text, window),
  loadGuide: () => fetchGuide(lessonId),
  loadShelf: () => fetchShelf(lessonId),
};

mount(TeachPage, {
  target,
  props: {
    actor: createActor(dashboard, { input: { lessonId } }).start(),
    preferences: new PreferencesState(
      createLocalPreferencesStore(window, isSharedDevice(window) ? 'sessionStorage' : 'localStorage'),
    ),
    lessons: fetchLessonList().then((list) => (list.ok ? list.value : [])),
    tools,
  },
});
