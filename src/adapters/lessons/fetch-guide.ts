import { createIssue, failure, type Result } from '../../core/result.ts';
import { fetchText } from '../fetch-text.ts';

/**
 * Fetches a lesson's guide for teachers: a piece of HTML that the build made, with a heading of the third level for each of its
 * sections. `not-found` means that the lesson has none; `offline` and `unavailable` that it could not be asked for.
 */
export async function fetchGuide(lessonId: string, fetcher: typeof fetch = fetch): Promise<Result<string>> {
  const file = `lessons/${encodeURIComponent(lessonId)}/guide.html`;
  const text = await fetchText(`./${file}`, fetcher);
  // Some hosts answer every address with the same whole page; the guide is only a piece of one.
  if (text.ok && /<(?:!doctype|html)\b/i.test(text.value))
    return failure([createIssue('not-found', file, 'the answer is not a guide')]);
  return text;
}
