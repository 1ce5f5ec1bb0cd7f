import { success, type Result } from '../result.ts';
import type { Assigned } from './assigned.ts';
import { assignedBy } from './assigned-by.ts';
import { parseAssignmentLink } from './parse-assignment-link.ts';

/** What a link asks a page to open, or why it cannot be followed (`parseAssignmentLink`). */
export function readAssignmentLink(fragment: string): Result<Assigned> {
  const assignment = parseAssignmentLink(fragment);
  return assignment.ok ? success(assignedBy(assignment.value)) : assignment;
}
