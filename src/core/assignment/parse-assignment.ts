import { parseData } from '../parse-data.ts';
import type { Result } from '../result.ts';
import { assignmentSchema, type Assignment } from './assignment.ts';

/** Parses an assignment from a form, a file or a link; every issue is a `schema` that names its field after `path`. */
export function parseAssignment(data: unknown, path = 'assignment'): Result<Assignment> {
  return parseData(assignmentSchema, data, path);
}
