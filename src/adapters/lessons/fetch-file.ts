import { type Result, createIssue, failure, success } from '../../core/base/result.ts';

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

/**
 * A file that stands in the page itself (docs/decisions/0017): then nothing is fetched, and what does not stand there is
 * `not-found`. `undefined` on an ordinary page, which has none.
 */
function findPageFile(url: string): Result<string> | undefined {
  if (typeof document === 'undefined') return undefined;
  const scripts = [...document.scripts].filter(({ dataset }) => dataset['file'] !== undefined);
  if (scripts.length === 0) return undefined;
  const name = url.replace(/^\.\//, '');
  const text = scripts.find(({ dataset }) => dataset['file'] === name)?.text;
  if (text === undefined) return failure([createIssue('not-found', url, 'this page does not have the file')]);
  // Whatever is not JSON stands there as a JSON string.
  return success(name.endsWith('.json') ? text : String(JSON.parse(text)));
}
