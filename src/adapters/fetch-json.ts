import { createIssue, failure, success, type Result } from '../core/result.ts';

/**
 * Fetches JSON from the page's own origin. A page that is not there is `not-found`; no answer is `offline`;
 * an answer that is not JSON is `not-json` (hosts that answer every address with a page do that).
 */
export async function fetchJson(url: string, fetcher: typeof fetch = fetch): Promise<Result<unknown>> {
  try {
    const response = await fetcher(url);
    if (!response.ok) {
      const code = response.status === 404 ? 'not-found' : 'unavailable';
      return failure([createIssue(code, url, `the server answered ${response.status}`)]);
    }
    const text = await response.text();
    try {
      return success(JSON.parse(text) as unknown);
    } catch {
      return failure([createIssue('not-json', url, 'the answer is not JSON')]);
    }
  } catch {
    return failure([createIssue('offline', url, 'there was no answer')]);
  }
}
