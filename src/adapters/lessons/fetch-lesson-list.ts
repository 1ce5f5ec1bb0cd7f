import * as v from 'valibot';
import { parseData } from '../../core/parse-data.ts';
import type { Result } from '../../core/result.ts';
import { fetchJson } from '../fetch-json.ts';

const listSchema = v.array(v.object({ id: v.string(), title: v.string(), summary: v.string() }));

/** The lessons this site has. */
export async function fetchLessonList(): Promise<Result<v.InferOutput<typeof listSchema>>> {
  const data = await fetchJson('./lessons/index.json');
  return data.ok ? parseData(listSchema, data.value, 'lessons/index.json') : data;
}
