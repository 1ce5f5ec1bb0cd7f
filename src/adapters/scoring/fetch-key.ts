import { type LessonKey, parseKey } from '../../core/lesson/key-schema.ts';
import type { Result } from '../../core/base/result.ts';
import { fetchJson } from '../lessons/fetch-file.ts';

/** The keys that have come or are on their way, by file: short passages are checked one after the other. */
const keys = new Map<string, Promise<Result<LessonKey>>>();

/** The key of a lesson, asked for once; when it could not be had, the next request asks again. */
export async function fetchKey(lessonId: string): Promise<Result<LessonKey>> {
  const file = keyFile(lessonId);
  const known = keys.get(file);
  if (known !== undefined) return known;
  const asked = fetchJson(`./${file}`).then((data) => (data.ok ? parseKey(data.value, file) : data));
  keys.set(file, asked);
  const key = await asked;
  if (!key.ok) keys.delete(file);
  return key;
}

/** Where a lesson's key lies. */
export function keyFile(lessonId: string): string {
  return `lessons/${encodeURIComponent(lessonId)}/key.json`;
}
