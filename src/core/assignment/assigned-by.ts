import type { Assigned } from './assigned.ts';
import type { Assignment } from './assignment.ts';

/** What an assignment asks a page to open. */
export function assignedBy({ id, lesson, settings, note }: Assignment): Assigned {
  return { lessonId: lesson.id, workId: `${lesson.id}.${id}`, settings, note };
}
