import { type Reviews, noReviews, parseReviews } from '../../core/review/review-card.ts';
import type { ReviewStore } from '../../core/review/review-store.ts';
import { createIssue, failure, success, type Result } from '../../core/base/result.ts';
import { keyPrefix, type StorageArea, type StorageWindow } from '../browser/device.ts';

const key = `${keyPrefix}reviews`;
const asideKey = `${keyPrefix}reviews-aside`;

/** Keeps reviews in the browser's local storage, or in that of the tab. */
export function createWebReviewStore(browser: StorageWindow, area: StorageArea): ReviewStore {
  const read = () => {
    const text = readText(browser, area);
    return text === null ? success(noReviews) : parseText(text);
  };
  return {
    read,
    update(change) {
      const reviews = read();
      if (!reviews.ok) return false;
      const changed = change(reviews.value);
      return changed === reviews.value || write(browser, area, key, JSON.stringify(changed));
    },
    setAside() {
      const text = readText(browser, area);
      if (text !== null && write(browser, area, asideKey, text)) browser[area].removeItem(key);
    },
  };
}

/** Storage that is forbidden keeps nothing, so there is nothing to read. */
function readText(browser: StorageWindow, area: StorageArea): string | null {
  try {
    return browser[area].getItem(key);
  } catch {
    return null;
  }
}

function parseText(text: string): Result<Reviews> {
  try {
    return parseReviews(JSON.parse(text));
  } catch {
    return failure([createIssue('not-json', 'reviews', 'is not JSON')]);
  }
}

function write(browser: StorageWindow, area: StorageArea, name: string, text: string): boolean {
  try {
    browser[area].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
