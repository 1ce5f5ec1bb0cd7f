import type { StoredWork } from '../core/attempt/attempt-store.ts';
import type { AttemptItem } from '../core/attempt/attempt.ts';
import { parseAttempt } from '../core/attempt/parse-attempt.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { ReviewPool } from '../core/lesson/parse-review-pool.ts';
import type { Result } from '../core/base/result.ts';
import {
  type PoolEntry,
  type ReviewItem,
  choosePassages,
  reviewItemOf,
  seenPassages,
} from '../core/review/choose-passages.ts';
import { dueReviews } from '../core/review/due-reviews.ts';
import { findMistakes } from '../core/review/find-mistakes.ts';
import { type ReviewAnswer, type ReviewCard, reviewLimits } from '../core/review/review-card.ts';
import type { ReviewScheduler, ReviewStore } from '../core/review/review-store.ts';
import { collectedName, withMistakes, withReviewAnswer } from '../core/review/change-reviews.ts';
import type { Scorer } from '../core/scoring/score-item.ts';

/** What a review desk works with; all of it can be replaced in a test. */
export interface ReviewDeskParts {
  readonly store: ReviewStore;
  readonly scheduler: ReviewScheduler;
  readonly fetchLesson: (lessonId: string) => Promise<Result<LessonBundle>>;
  readonly fetchPool: (lessonId: string) => Promise<Result<ReviewPool>>;
  readonly listPoolTechniques: (lessonId: string, pool: ReviewPool) => Promise<Result<readonly PoolEntry[]>>;
  readonly score: Scorer;
  readonly now: () => string;
  /** A number from 0 to below 1, by chance. */
  readonly draw: () => number;
}

/** Everything a review needs from the world. */
export interface ReviewDesk {
  /** Looks through finished work for what was got wrong with confidence. What cannot be had now is left for another time. */
  collect(works: readonly StoredWork[]): Promise<void>;
  /** The passages of one sitting, those that have waited longest first. Rejects when none of them can be had. */
  open(): Promise<readonly ReviewItem[]>;
  /** Keeps an answer; false when the device would not take it. */
  keep(cardId: string, answer: Omit<ReviewAnswer, 'at'>, isRight: boolean): boolean;
}

/** Makes a desk. */
export function createReviewDesk(parts: ReviewDeskParts): ReviewDesk {
  return {
    async collect(works) {
      for (const work of listUncollected(works, parts.store)) await collectItem(work, parts);
    },
    async open() {
      const reviews = parts.store.read();
      if (!reviews.ok) throw new Error('the reviews cannot be read');
      const due = dueReviews(reviews.value, parts.now()).slice(0, reviewLimits.sitting);
      const lessons = [...new Set(due.map(({ lessonId }) => lessonId))];
      const opened = await Promise.all(lessons.map((id) => openLesson(id, due, reviews.value.cards, parts)));
      const items = opened.flatMap((result) => result ?? []);
      if (items.length === 0 && opened.includes(undefined)) throw new Error('no lesson could be had');
      return due.flatMap(({ id }) => items.find(({ cardId }) => cardId === id) ?? []);
    },
    keep(cardId, answer, isRight) {
      const { store, scheduler, now } = parts;
      const dated = { ...answer, at: now() };
      return store.update((reviews) => withReviewAnswer(reviews, cardId, dated, isRight, scheduler));
    },
  };
}

/** One item of an attempt whose answers its learner has seen. */
interface SeenItem {
  readonly attemptId: string;
  readonly lesson: { readonly id: string; readonly version: string };
  readonly itemId: string;
  readonly item: AttemptItem;
}

/** Work in which answers are still to be found is left alone: a review would give them away. */
function listUncollected(works: readonly StoredWork[], store: ReviewStore): SeenItem[] {
  const reviews = store.read();
  const collected = new Set(reviews.ok ? reviews.value.collected : []);
  return works.flatMap(({ raw }) => {
    const attempt = parseAttempt(raw);
    if (!attempt.ok) return [];
    const { id: attemptId, lesson, items } = attempt.value;
    return Object.entries(items)
      .filter(([itemId, { revealedAt, tries }]) => {
        const isFresh = !collected.has(collectedName({ attemptId, itemId }));
        return isFresh && revealedAt !== undefined && tries.length > 0;
      })
      .map(([itemId, item]) => ({ attemptId, lesson, itemId, item }));
  });
}

/** The first try is what the learner thought before they were helped. */
async function collectItem(
  { attemptId, lesson, itemId, item }: SeenItem,
  { store, scheduler, fetchLesson, score }: ReviewDeskParts,
): Promise<void> {
  const [response] = item.tries;
  const bundle = await fetchLesson(lesson.id);
  const passage = bundle.ok ? bundle.value.passages[itemId] : undefined;
  if (response === undefined || passage === undefined) return;
  const feedback = await score({ lesson, passage, leftOut: [], response, earlier: [] });
  if (!feedback.ok) return;
  const { key, score: outcome } = feedback.value;
  const mistakes = findMistakes(passage, key, outcome, response);
  const at = item.checkedAt ?? item.revealedAt ?? '';
  store.update((reviews) =>
    withMistakes(reviews, { attemptId, lessonId: lesson.id, itemId, at, mistakes }, scheduler),
  );
}

/** The due cards of one lesson as they are shown; `undefined` when the lesson could not be had. */
async function openLesson(
  lessonId: string,
  due: readonly ReviewCard[],
  all: readonly ReviewCard[],
  { fetchLesson, fetchPool, listPoolTechniques, draw }: ReviewDeskParts,
): Promise<readonly ReviewItem[] | undefined> {
  const [bundle, pool] = await Promise.all([fetchLesson(lessonId), fetchPool(lessonId)]);
  if (!bundle.ok || !pool.ok) return undefined;
  const techniques = await listPoolTechniques(lessonId, pool.value);
  if (!techniques.ok) return undefined;
  const own = due.filter((card) => card.lessonId === lessonId);
  const chosen = choosePassages(own, techniques.value, seenPassages(all, lessonId), draw);
  return chosen.flatMap((choice) => reviewItemOf(choice, bundle.value, pool.value) ?? []);
}
