import { parseShelf } from '../../core/lesson/parse-shelf.ts';
import type { Shelf } from '../../core/lesson/shelf-schema.ts';
import type { Result } from '../../core/result.ts';
import { fetchJson } from '../fetch-json.ts';

/** Fetches a lesson's source shelf and parses it: a file of its own that only an opened shelf asks for. */
export async function fetchShelf(lessonId: string): Promise<Result<Shelf>> {
  const file = `lessons/${encodeURIComponent(lessonId)}/shelf.json`;
  const data = await fetchJson(`./${file}`);
  return data.ok ? parseShelf(data.value, file) : data;
}
