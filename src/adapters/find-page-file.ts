import { createIssue, failure, success, type Result } from '../core/result.ts';

/**
 * A file that stands in the page itself (docs/decisions/0022): then nothing is fetched, and what does not stand there is
 * `not-found`. `undefined` on an ordinary page, which has none.
 */
export function findPageFile(url: string): Result<string> | undefined {
  if (typeof document === 'undefined') return undefined;
  const scripts = [...document.scripts].filter(({ dataset }) => dataset['file'] !== undefined);
  if (scripts.length === 0) return undefined;
  const name = url.replace(/^\.\//, '');
  const text = scripts.find(({ dataset }) => dataset['file'] === name)?.text;
  if (text === undefined) return failure([createIssue('not-found', url, 'this page does not have the file')]);
  // Whatever is not JSON stands there as a JSON string.
  return success(name.endsWith('.json') ? text : String(JSON.parse(text)));
}
