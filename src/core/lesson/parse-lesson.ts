import { parseData } from '../parse-data.ts';
import type { Result } from '../result.ts';
import { lessonSchema, type Lesson } from './lesson-schema.ts';

/** Parses `lesson.json`; every issue names its field after `path`. */
export function parseLesson(data: unknown, path: string): Result<Lesson> {
  return parseData(lessonSchema, data, path);
}
