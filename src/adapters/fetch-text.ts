import { createIssue, failure, success, type Result } from '../core/result.ts';
import { findPageFile } from './find-page-file.ts';

/**
 * Fetches text from the page's own origin, or takes it from the page itself where that has its files. What is not there is
 * `not-found`; no answer is `offline`.
 */
export async function fetchText(url: string, fetcher: typeof fetch = fetch): Promise<Result<string>> {
  const inPage = findPageFile(url);
  if (inPage !== undefined) return inPage;
  try {
    const response = await fetcher(url);
    if (response.ok) return success(await response.text());
    const code = response.status === 404 ? 'not-found' : 'unavailable';
    return failure([createIssue(code, url, `the server answered ${response.status}`)]);
  } catch {
    return failure([createIssue('offline', url, 'there was no answer')]);
  }
}
