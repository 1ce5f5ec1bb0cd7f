import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import type { Result } from '../../core/base/result.ts';
import { withoutLesson } from '../../core/review/change-reviews.ts';
import type { StorageArea, StorageWindow } from './device.ts';
import { copyText, type CopyingBrowser } from './copy-text.ts';
import { createWebReviewStore } from '../storage/web-review-store.ts';
import type { ReturnedAnswers } from '../../app/returned-answers.ts';

/** The parts of a browser that handing in uses; all of them are there on plain http, or found out to be missing. */
export interface HandInBrowser extends StorageWindow, CopyingBrowser {
  readonly crypto: Pick<Crypto, 'getRandomValues'>;
}

/** What handing in needs from the world: the time, chance, the clipboard, a file that comes back. */
export interface HandInDesk {
  readonly now: () => string;
  /** That many unpredictable bytes. */
  readonly random: (length: number) => Uint8Array;
  /** A number from 0 to below 1, by chance. */
  readonly draw: () => number;
  /** Copies a text that is selected in the page; false where the browser would not. */
  readonly copy: (text: string) => Promise<boolean>;
  /** As `readReturnedAnswers`, which comes only now. */
  readonly readReturned: (
    text: string,
    bundle: LessonBundle,
    assignment: string | null,
  ) => Promise<Result<ReturnedAnswers>>;
  /** Forgets what was to come back of one lesson. What cannot be read is left as it is. */
  readonly eraseReviews: (lessonId: string) => void;
}

/** Makes the desk of one page; `area` is where its reviews are kept. */
export function createHandInDesk(browser: HandInBrowser, area: StorageArea): HandInDesk {
  const { crypto } = browser;
  return {
    now: () => new Date().toISOString(),
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    draw: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
    copy: (text) => copyText(text, browser),
    async readReturned(...given) {
      const { readReturnedAnswers } = await import('../../app/returned-answers.ts');
      return readReturnedAnswers(...given);
    },
    eraseReviews(lessonId) {
      createWebReviewStore(browser, area).update((reviews) => withoutLesson(reviews, lessonId));
    },
  };
}
