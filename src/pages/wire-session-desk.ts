import { fetchLesson, fetchLessonList } from '../adapters/lessons/fetch-lesson.ts';
import { createSessionDesk } from '../app/open-lesson.ts';
import { recallSlot, rememberSlot } from '../adapters/browser/slot-choice.ts';
import { createBrowserStorageEnvironment } from '../adapters/storage/storage-environment.ts';
import { createMemoryAttemptStore } from '../adapters/storage/memory-attempt-store.ts';
import { openAttemptStore } from '../adapters/storage/open-attempt-store.ts';
import { createPageAttention, watchKept } from '../adapters/storage/watch-kept.ts';
import { failure } from '../core/base/result.ts';
import type { ItemFeedback, Scorer } from '../core/scoring/score-item.ts';

/** What a session needs from this browser; on a computer that others use after (`isShared`), all goes with the tab. */
export function wireSessionDesk(isShared: boolean, now: () => string) {
  const environment = createBrowserStorageEnvironment();
  const openTabStore = async () =>
    (await import('../adapters/storage/tab-attempt-store.ts')).createTabAttemptStore(
      () => sessionStorage,
      environment.createToken,
      environment.openChannel,
    );
  const attention = createPageAttention(window);
  return createSessionDesk({
    openStore: () => (isShared ? openTabStore() : openAttemptStore(environment)),
    createMemoryStore: () => createMemoryAttemptStore(environment.createToken),
    fetchLesson,
    fetchLessonList,
    now,
    createId: () => crypto.getRandomValues(new Uint32Array(3)).join('-'),
    watch: (store, claim, gone) => watchKept(store, claim, attention, environment.startTimer, gone),
    slots: {
      recall: (base) => recallSlot(window, base),
      remember: (base, workId) => rememberSlot(window, base, workId),
    },
    readReturned: async (...given) =>
      (await import('../app/returned-answers.ts')).readReturnedAnswers(...given),
    score: scoreLater,
    drawForm: () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 2 === 0 ? 'a' : 'b'),
  });
}

/** The key and what reads it come only when marks are checked; a site without keys has none. */
const scoreLater: Scorer = async (request) => {
  if (import.meta.env.KEYLESS === true) {
    return failure<ItemFeedback>([
      { code: 'no-answers', path: 'key', message: 'this site has no answers to check with' },
    ]);
  }
  return (await import('../adapters/scoring/local-scorer.ts')).localScorer(request);
};
