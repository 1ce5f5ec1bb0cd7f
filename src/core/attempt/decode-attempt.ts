import { createIssue, failure, success, type Result } from '../result.ts';
import type { Attempt } from './attempt.ts';
import type { LessonEdition } from './lesson-edition.ts';
import { parseAttempt } from './parse-attempt.ts';

/** Longer than any attempt within the limits of its schema. */
const maxLength = 50_000_000;

/**
 * Reads the text of a file that `encodeAttempt` wrote, or of any file a learner picked. Fails with `not-json`,
 * `too-long`, or the issues of `parseAttempt`; a byte order mark that an editor put in front is ignored.
 */
export function decodeAttempt(text: string, expected?: LessonEdition, path = 'attempt'): Result<Attempt> {
  if (text.length > maxLength) return failure([createIssue('too-long', path, 'the file is too long')]);
  const data = parseJson(text.replace(/^\uFEFF/, ''), path);
  return data.ok ? parseAttempt(data.value, expected, path) : data;
}

function parseJson(text: string, path: string): Result<unknown> {
  try {
    return success<unknown>(JSON.parse(text));
  } catch {
    return failure([createIssue('not-json', path, 'the file is not JSON')]);
  }
}
