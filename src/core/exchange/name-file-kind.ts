import { findCodes } from './hand-in-code.ts';
import { savedWorkFormat } from './saved-work.ts';

/** What files of this site, and what is often taken for one, can be. */
export type FileKind =
  'saved-work' | 'returned-answers' | 'gradebook' | 'key-file' | 'web-page' | 'hand-in' | 'unknown';

/** How far into a file its kind is looked for, in UTF-16 code units: ours name it in their first lines. */
const headLength = 2000;

/**
 * What a text seems to be, by its first lines: enough to tell somebody that they have picked another file than they
 * meant. It may be damaged or made up; whoever opens it has to parse it.
 */
export function nameFileKind(text: string): FileKind {
  const head = text.slice(0, headLength);
  const format = /"format"\s*:\s*"([^"]*)"/.exec(head)?.[1];
  if (format === savedWorkFormat) return 'saved-work';
  if (format === 'second-read return') return 'returned-answers';
  if (format === 'second-read-gradebook') return 'gradebook';
  if (/"secondReadKey"\s*:/.test(head)) return 'key-file';
  if (/^\s*(<!doctype html|<html|<\?xml)/i.test(head)) return 'web-page';
  if (isOlderSavedWork(head)) return 'saved-work';
  return findCodes(text.slice(0, 100_000)).some(({ payload }) => payload.length >= 60)
    ? 'hand-in'
    : 'unknown';
}

/** Files of earlier releases have no format: an attempt as it was stored, or a record that was put aside. */
function isOlderSavedWork(head: string): boolean {
  const has = (...names: readonly string[]) => names.every((name) => new RegExp(`"${name}"\\s*:`).test(head));
  return /^\s*\{/.test(head) && (has('schema', 'lesson', 'startedAt') || has('lessonId', 'issues', 'id'));
}
