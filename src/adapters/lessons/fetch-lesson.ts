import * as v from 'valibot';
import { type LessonBundle, parseLessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { parseData } from '../../core/base/parse-data.ts';
import type { Result } from '../../core/base/result.ts';
import { unpackText } from '../../core/text/packed-text.ts';
import { fetchJson } from './fetch-file.ts';

const filesSchema = v.object({
  lesson: v.unknown(),
  techniques: v.unknown(),
  text: v.unknown(),
  texts: v.record(v.string(), v.string()),
  cards: v.optional(v.unknown()),
});

/** Fetches a lesson's public data and parses it. `not-found` and `not-json` mean that there is no such lesson. */
export async function fetchLesson(lessonId: string): Promise<Result<LessonBundle>> {
  const folder = `lessons/${encodeURIComponent(lessonId)}`;
  const data = await fetchJson(`./${folder}/lesson.json`);
  if (!data.ok) return data;
  const files = parseData(filesSchema, data.value, folder);
  if (!files.ok) return files;
  const text = unpackText(files.value.text, `${folder}/text.json`);
  return text.ok ? parseLessonBundle({ ...files.value, text: text.value }, folder) : text;
}

const listSchema = v.array(v.object({ id: v.string(), title: v.string(), summary: v.string() }));

/** The lessons this site has. */
export async function fetchLessonList(): Promise<Result<v.InferOutput<typeof listSchema>>> {
  const data = await fetchJson('./lessons/index.json');
  return data.ok ? parseData(listSchema, data.value, 'lessons/index.json') : data;
}
