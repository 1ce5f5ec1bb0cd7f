import * as v from 'valibot';
import { type Shelf, parseShelf } from '../../core/lesson/shelf-schema.ts';
import { type Result, createIssue, failure, success } from '../../core/base/result.ts';
import { fetchJson, fetchText } from './fetch-file.ts';
import { type ReviewPool, parseReviewPool } from '../../core/lesson/parse-review-pool.ts';
import { parseData } from '../../core/base/parse-data.ts';
import { unpackText } from '../../core/text/packed-text.ts';

/** Fetches a lesson's source shelf and parses it: a file of its own that only an opened shelf asks for. */
export async function fetchShelf(lessonId: string): Promise<Result<Shelf>> {
  const file = `lessons/${encodeURIComponent(lessonId)}/shelf.json`;
  const data = await fetchJson(`./${file}`);
  return data.ok ? parseShelf(data.value, file) : data;
}

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

const filesSchema = v.object({
  items: v.unknown(),
  text: v.unknown(),
  texts: v.record(v.string(), v.string()),
});

/** Fetches the passages that only a review of a lesson shows. A lesson without any has an empty pool. */
export async function fetchReviewPool(lessonId: string): Promise<Result<ReviewPool>> {
  const folder = `lessons/${encodeURIComponent(lessonId)}`;
  const data = await fetchJson(`./${folder}/review.json`);
  if (!data.ok) return isMissing(data.issues) ? success({ items: [], passages: {} }) : data;
  const files = parseData(filesSchema, data.value, folder);
  if (!files.ok) return files;
  const text = unpackText(files.value.text, `${folder}/review.json`);
  return text.ok ? parseReviewPool({ ...files.value, text: text.value }, folder) : text;
}

function isMissing(issues: readonly { readonly code: string }[]): boolean {
  return issues.some(({ code }) => code === 'not-found' || code === 'not-json');
}
