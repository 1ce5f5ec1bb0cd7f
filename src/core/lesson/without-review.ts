import type { LessonBundle } from './lesson-bundle.ts';

/**
 * A lesson as a learner works on it: without the passages that only a review shows, which the lesson's page never has.
 * Hand-ins are about these texts, so whoever reads them must leave the same ones out.
 */
export function withoutReview(bundle: LessonBundle): LessonBundle {
  const { review, ...lesson } = bundle.lesson;
  if (review === undefined) return bundle;
  const later = new Set(review.map(({ id }) => id));
  const passages = Object.entries(bundle.passages).filter(([id]) => !later.has(id));
  return { ...bundle, lesson, passages: Object.fromEntries(passages) };
}
