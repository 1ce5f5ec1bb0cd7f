import { classFactsOf } from './class-facts.ts';
import { createGradebookCache, type GradebookCache } from './gradebook-cache.ts';
import type { Gradebook } from './gradebook.ts';
import type { ReturnFile } from './return-file.ts';

/**
 * What returns the work that is shown: the key as published with the changes that are in force. It is for one assignment
 * where no work of another one is shown, and for any otherwise. Nothing of anybody's work is in it, not even whose
 * objection a change grants.
 */
export function returnFileOf(
  gradebook: Gradebook,
  note: string,
  cache: GradebookCache = createGradebookCache(),
): ReturnFile {
  const { bundle, key } = gradebook.lesson;
  const { id, version } = bundle.lesson;
  const shown = classFactsOf(gradebook, cache).shown.map(({ handIn }) => handIn.assignment?.id ?? null);
  const [only = null, ...others] = new Set(shown.filter((assignment) => assignment !== null));
  return {
    lesson: { id, version },
    assignment: others.length === 0 ? only : null,
    note,
    adjustments: gradebook.adjustments.map(({ id: name, at, change }) => ({ id: name, at, change })),
    key,
  };
}
