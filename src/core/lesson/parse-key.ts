import { parseData } from '../parse-data.ts';
import type { Result } from '../result.ts';
import { keySchema, type LessonKey } from './key-schema.ts';

/** Parses `key.json`; every issue names its field after `path`. Never call this where learners' public data is made. */
export function parseKey(data: unknown, path: string): Result<LessonKey> {
  return parseData(keySchema, data, path);
}
