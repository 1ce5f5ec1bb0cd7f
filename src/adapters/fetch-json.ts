import { createIssue, failure, success, type Result } from '../core/result.ts';
import { fetchText } from './fetch-text.ts';

/**
 * Fetches JSON from the page's own origin. Fails like `fetchText`, and with `not-json` for an answer that is not JSON
 * (hosts that answer every address with a page do that).
 */
export async function fetchJson(url: string, fetcher: typeof fetch = fetch): Promise<Result<unknown>> {
  const text = await fetchText(url, fetcher);
  if (!text.ok) return text;
  try {
    return success(JSON.parse(text.value) as unknown);
  } catch {
    return failure([createIssue('not-json', url, 'the answer is not JSON')]);
  }
}
