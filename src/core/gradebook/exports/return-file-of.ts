import { holdsFor } from '../adjustment.ts';
import { classFactsOf } from '../marking/mark-submission.ts';
import type { Gradebook } from '../gradebook.ts';
import type { ReturnFile } from '../key/return-file.ts';

/**
 * What returns the work that is shown: the key as published with the changes that are in force. It is for one assignment
 * where no work of another one is shown, and for any otherwise. Nothing of anybody's work is in it, not even whose
 * objection a change grants.
 */
export function returnFileOf(gradebook: Gradebook, note: string): ReturnFile {
  const { bundle, key } = gradebook.lesson;
  const { id, version } = bundle.lesson;
  const shown = classFactsOf(gradebook).shown.map(({ handIn }) => handIn.assignment?.id ?? null);
  const [only = null, ...others] = new Set(shown.filter((assignment) => assignment !== null));
  const assignment = others.length === 0 ? only : null;
  // One file for several classes can hold only what is so for all of them.
  const inForce = gradebook.adjustments.filter((change) => holdsFor(change, assignment ?? groupOf(shown)));
  return {
    lesson: { id, version },
    assignment,
    note,
    adjustments: inForce.map(({ id: name, at, change }) => ({ id: name, at, change })),
    key,
  };
}

/** Work that no assignment asked for is a class of its own, where there is no other. */
function groupOf(shown: readonly (string | null)[]): null | undefined {
  return shown.length > 0 && shown.every((group) => group === null) ? null : undefined;
}
