import { createActor, fromPromise } from 'xstate';
import type { ReviewStore } from '../core/review/review-store.ts';
import type { KeptAnswer } from '../machines/review-machine.ts';

/** Dates, keys and scoring come only when there is something to review. `openStore` says each time where reviews are kept. */
export async function openReviewDesk(openStore: () => ReviewStore, now: () => string) {
  const [desk, scheduling, lessons, pools, techniques, scoring] = await Promise.all([
    import('../app/review-sitting.ts'),
    import('../adapters/browser/fsrs-scheduler.ts'),
    import('../adapters/lessons/fetch-lesson.ts'),
    import('../adapters/lessons/fetch-later.ts'),
    import('../adapters/scoring/list-pool-techniques.ts'),
    import('../adapters/scoring/local-scorer.ts'),
  ]);
  return desk.createReviewDesk({
    store: openStore(),
    scheduler: scheduling.fsrsScheduler,
    fetchLesson: lessons.fetchLesson,
    fetchPool: pools.fetchReviewPool,
    listPoolTechniques: techniques.listPoolTechniques,
    score: scoring.localScorer,
    now,
    draw: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  });
}

/** Begins a sitting over the desk of the page. */
export async function openReview(openDesk: () => ReturnType<typeof openReviewDesk>) {
  const [{ reviewMachine }, { itemMachine }, { createScoreActor }, { localScorer }] = await Promise.all([
    import('../machines/review-machine.ts'),
    import('../machines/item-machine.ts'),
    import('../machines/score-actor.ts'),
    import('../adapters/scoring/local-scorer.ts'),
  ]);
  const review = reviewMachine.provide({
    actors: {
      item: itemMachine.provide({ actors: { score: createScoreActor(localScorer) } }),
      openReview: fromPromise(async () => (await openDesk()).open()),
      keepAnswer: fromPromise(async ({ input }: { input: KeptAnswer }) => {
        const { cardId, itemId, response, isRight } = input;
        return (await openDesk()).keep(cardId, { itemId, response }, isRight);
      }),
    },
  });
  return createActor(review).start();
}
