import type { Assigned } from './assigned.ts';
import type { Assignment } from './assignment.ts';

/** What an assignment asks a page to open. */
export function assignedBy(assignment: Assignment): Assigned {
  const { id, lesson, settings, note } = assignment;
  return { lessonId: lesson.id, workId: `${lesson.id}.${id}`, settings, note, assignment };
}
