import type { StoredWork } from '../../core/attempt/work-list.ts';
import type { AttemptRecord } from './attempt-record.ts';

/** The records that hold work, as whoever asks for all of it gets them. */
export function listWorks(records: readonly AttemptRecord[]): StoredWork[] {
  return records
    .filter(({ attempt }) => attempt !== undefined)
    .map(({ lessonId, attempt }) => ({ workId: lessonId, raw: attempt }));
}
