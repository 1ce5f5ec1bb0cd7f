import type { Assigned } from '../assignment/assignment.ts';
import { encodeAssignmentLink } from '../assignment/assignment-link.ts';
import { type Attempt, editionOf } from '../attempt/attempt.ts';
import { parseAttempt } from '../attempt/parse-attempt.ts';
import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import { checkResponse } from '../response/check-response.ts';
import type { Label, Response } from '../response/label.ts';
import type { Marking } from '../response/marking.ts';
import { createIssue, failure, success, type Issue, type Result } from '../base/result.ts';
import { readSavedWork, type FoundWork } from './read-saved-work.ts';

/** Where saved work belongs, told without its lesson. */
export interface WorkPlace {
  readonly lesson: { readonly id: string; readonly version: string };
  /** The query and fragment of the page that opens it; `null` where it takes a link that is not in the file. */
  readonly href: string | null;
  /** When it was last changed, as its device had the time. */
  readonly updatedAt: string;
  /** What it was handed in with; empty where it never was, or without a name. */
  readonly name: string;
}

/** The lesson that is open, and how. */
export type OpenPlace = Pick<Assigned, 'assignment'> & { readonly bundle: LessonBundle };

/**
 * The work in a saved file, if it is sound work at exactly this lesson and assignment: every mark, of every try and every
 * step of undoing, lies within its text. Files of earlier releases that name no assignment fit any. Fails with the issues of
 * `readSavedWork`, `parseAttempt` and `checkResponse`, or with `other-assignment`.
 */
export function openSavedWork(text: string, { bundle, assignment }: OpenPlace): Result<Attempt> {
  const found = readSavedWork(text);
  if (!found.ok) return found;
  const attempt = parseAttempt(found.value.attempt, editionOf(bundle), 'file');
  if (!attempt.ok) return attempt;
  const { assignmentId } = found.value;
  const isOther = assignmentId !== undefined && assignmentId !== (assignment?.id ?? null);
  const issues = isOther ? [otherAssignment(assignmentId)] : checkMarks(attempt.value, bundle);
  return issues.length > 0 ? failure(issues) : attempt;
}

/** Where the work in a saved file belongs. Fails like `readSavedWork` and `parseAttempt`, for any lesson. */
export function placeOfSavedWork(text: string): Result<WorkPlace> {
  const found = readSavedWork(text);
  if (!found.ok) return found;
  const attempt = parseAttempt(found.value.attempt, undefined, 'file');
  if (!attempt.ok) return attempt;
  const { lesson, updatedAt, handedIn } = attempt.value;
  const href = hrefOf(found.value, lesson.id);
  return success({ lesson, href, updatedAt, name: handedIn?.name ?? '' });
}

function hrefOf({ assignment, assignmentId }: FoundWork, lessonId: string): string | null {
  const query = `?lesson=${encodeURIComponent(lessonId)}`;
  if (assignment !== null) return `${query}${encodeAssignmentLink(assignment)}`;
  return typeof assignmentId === 'string' ? null : query;
}

function otherAssignment(id: string | null): Issue {
  return createIssue(
    'other-assignment',
    'file › assignment',
    id ?? 'it is work that no assignment asked for',
  );
}

function checkMarks(attempt: Attempt, { lesson, leftOut, passages, cards }: LessonBundle): Issue[] {
  // Marks may be of a technique that the assignment leaves out.
  const techniques = [...lesson.techniques, ...leftOut.map(({ id }) => id)];
  const cardIds = cards?.map(({ id }) => id);
  return Object.entries(attempt.items).flatMap(([itemId, { marking, tries }]) => {
    const passage = passages[itemId];
    if (passage === undefined) return [];
    return [marking.response, ...tries, ...undoneResponses(marking)].flatMap((response) =>
      checkResponse(response, passage, techniques, `file › items.${itemId}`, cardIds),
    );
  });
}

/** Every label that undoing or redoing can bring back, alone. */
function undoneResponses({ history }: Marking): Response[] {
  const edits = [...history.done, ...history.undone];
  return edits
    .flatMap(({ before, after }) => [before, after])
    .filter((label): label is Label => label !== null)
    .map((label) => ({ labels: [label] }));
}
