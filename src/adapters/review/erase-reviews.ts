import { withoutLesson } from '../../core/review/without-lesson.ts';
import type { StorageArea, StorageWindow } from '../device/site-storage.ts';
import { createWebReviewStore } from './web-review-store.ts';

/** Forgets what was to come back of one lesson. What cannot be read is left as it is. */
export function eraseReviews(browser: StorageWindow, area: StorageArea, lessonId: string): void {
  createWebReviewStore(browser, area).update((reviews) => withoutLesson(reviews, lessonId));
}
