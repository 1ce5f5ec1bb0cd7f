import * as v from 'valibot';
import { parseReviewPool, type ReviewPool } from '../../core/lesson/parse-review-pool.ts';
import { parseData } from '../../core/parse-data.ts';
import { success, type Result } from '../../core/result.ts';
import { unpackText } from '../../core/text/packed-text.ts';
import { fetchJson } from '../fetch-json.ts';

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
