import type { Lesson } from '../../core/lesson/lesson-schema.ts';
import { createIssue, type Issue } from '../../core/base/result.ts';
import type { TextFile } from '../../core/text/packed-text.ts';

/** The hashes of a lesson's texts as they are now, and those that learners do the lesson on. */
export interface TextsNow {
  readonly hashes: Readonly<Record<string, string>>;
  readonly lesson: Pick<Lesson, 'version' | 'review'>;
}

/**
 * Says that work already handed in will not be readable: a text that learners mark is no longer the published one, while the
 * lesson's version is still the one it was published for. A hand-in holds places and no words, so it means nothing on another
 * text. `text.json` of old does not say its version; then the lesson's own is taken for it.
 */
export function checkEarlierWork(published: TextFile | undefined, now: TextsNow, path: string): Issue[] {
  const { version } = now.lesson;
  if (published === undefined || (published.version ?? version) !== version) return [];
  const later = new Set(now.lesson.review?.map(({ id }) => id));
  const ids = [...new Set([...Object.keys(published.passages), ...Object.keys(now.hashes)])];
  const changed = ids.filter((id) => !later.has(id) && published.passages[id]?.sha256 !== now.hashes[id]);
  if (changed.length === 0) return [];
  const message =
    `work handed in on ${version} will not be readable, for the text has changed (${changed.join(', ')}): ` +
    'give lesson.json and key.json a new version';
  return [createIssue('work-lost', path, message)];
}

/** Whether a version is a draft's, which nobody has been given: 0.1.0 and the like. */
export function isDraft(version: string): boolean {
  return version.startsWith('0.');
}
