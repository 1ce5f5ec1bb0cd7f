import { checkSettings } from '../assignment/check-settings.ts';
import type { Attempt } from '../attempt/attempt.ts';
import { attemptOfHandIn } from '../exchange/attempt-of-hand-in.ts';
import type { HandIn } from '../exchange/hand-in.ts';
import { readHandIn } from '../exchange/read-hand-in.ts';
import { receiptOf } from '../exchange/receipt-of.ts';
import { checkResponse } from '../response/check-response.ts';
import { failure, success, type Issue, type Result } from '../result.ts';
import type { Gradebook } from './gradebook.ts';
import type { Submission } from './submission.ts';

/** Nobody reads more reasons than this, and a made-up file could give thousands. */
const mostIssues = 20;

/** Where a hand-in is read: the lesson it should belong to, and what sealed ones are opened with. */
type Reading = Pick<Gradebook, 'lesson' | 'secretKeys'>;

/**
 * Reads a hand-in and checks that it belongs to the lesson: the same texts, every mark and every try within them, with a
 * technique of the lesson, citing only cards of its shelf, and settings that leave something to look for. Nothing it says of
 * scores is read. Fails with the issues of `readHandIn`, `attemptOfHandIn`, `checkResponse` or `checkSettings`, at most 20.
 */
export function readSubmission(
  { lesson, secretKeys }: Reading,
  { name, text }: { readonly name: string; readonly text: string },
): Result<Submission> {
  const handIn = readHandIn(text, secretKeys);
  if (!handIn.ok) return failure(handIn.issues.slice(0, mostIssues));
  const attempt = attemptOfHandIn(handIn.value, lesson.edition);
  if (!attempt.ok) return failure(attempt.issues.slice(0, mostIssues));
  const issues = [...checkAssignment(handIn.value, lesson), ...checkWork(attempt.value, lesson)];
  if (issues.length > 0) return failure(issues.slice(0, mostIssues));
  const id = receiptOf(handIn.value);
  return success({ id, source: name, handIn: handIn.value, attempt: attempt.value });
}

function checkAssignment({ assignment }: HandIn, { bundle }: Gradebook['lesson']): readonly Issue[] {
  if (assignment === null) return [];
  // Steps come and go with versions of a lesson whose texts stay the same; they do not matter to a score.
  const settings = { ...assignment.settings, stepsOff: [] };
  const checked = checkSettings(bundle.lesson, settings, 'assignment › settings');
  return checked.ok ? [] : checked.issues;
}

function checkWork(attempt: Attempt, { bundle }: Gradebook['lesson']): Issue[] {
  const { techniques } = bundle.lesson;
  const cards = (bundle.cards ?? []).map(({ id }) => id);
  return Object.entries(attempt.items).flatMap(([itemId, { marking, tries }]) => {
    const passage = bundle.passages[itemId];
    if (passage === undefined) return [];
    const path = `work › items.${itemId}`;
    return [
      ...checkResponse(marking.response, passage, techniques, `${path}.response`, cards),
      ...tries.flatMap((response, index) =>
        checkResponse(response, passage, techniques, `${path}.tries[${index}]`, cards),
      ),
    ];
  });
}
