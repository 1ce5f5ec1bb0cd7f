import * as v from 'valibot';
import { lessonOverviewSchema, type LessonOverview } from '../../core/lesson/lesson-overview.ts';
import { parseData } from '../../core/base/parse-data.ts';
import type { Result } from '../../core/base/result.ts';
import { fetchJson } from './fetch-file.ts';

/** The lessons this site has, with what a home page tells of each. */
export async function fetchLessonOverviews(): Promise<Result<readonly LessonOverview[]>> {
  const data = await fetchJson('./lessons/index.json');
  return data.ok ? parseData(v.array(lessonOverviewSchema), data.value, 'lessons/index.json') : data;
}
