import { createIssue, failure, success, type Result } from '../core/result.ts';

/** Fetches text from the page's own origin. A page that is not there is `not-found`; no answer is `offline`. */
export async function fetchText(url: string, fetcher: typeof fetch = fetch): Promise<Result<string>> {
  try {
    const response = await fetcher(url);
    if (response.ok) return success(await response.text());
    const code = response.status === 404 ? 'not-found' : 'unavailable';
    return failure([createIssue(code, url, `the server answered ${response.status}`)]);
  } catch {
    return failure([createIssue('offline', url, 'there was no answer')]);
  }
}
