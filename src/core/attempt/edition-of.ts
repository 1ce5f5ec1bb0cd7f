import type { LessonBundle } from '../lesson/lesson-bundle.ts';
import type { LessonEdition } from './lesson-edition.ts';

/**
 * The edition of a lesson that work on it is work at. Only the texts that the lesson shows count: a passage for a review comes days
 * later from a file of its own, and a bundle read from disk holds it where a fetched one does not.
 */
export function editionOf({ lesson, passages }: LessonBundle): LessonEdition {
  const { items, forms } = lesson;
  const ids = [...items, ...(forms?.a ?? []), ...(forms?.b ?? [])].map(({ id }) => id);
  const hashes = ids.flatMap((id): [string, string][] => {
    const sha256 = passages[id]?.sha256;
    return sha256 === undefined ? [] : [[id, sha256]];
  });
  return { lesson: { id: lesson.id, version: lesson.version }, passages: Object.fromEntries(hashes) };
}
