import type { HandIn } from '../../src/core/exchange/hand-in.ts';
import { createGradebook, type Gradebook } from '../../src/core/gradebook/gradebook.ts';
import type { LessonKey } from '../../src/core/lesson/key-schema.ts';
import { makeClass } from '../../src/tools/make-class/make-class.ts';
import { gradebookKeys } from './gradebook-view.ts';
import { secondLookBundle, secondLookKey } from './second-look-fixture.ts';

/** When the small class comes into a gradebook. */
export const dayAfter = '2026-11-17T08:00:00.000Z';

/** The small lesson with its key, as a site serves them. */
export const smallLesson = {
  bundle: secondLookBundle,
  key: {
    schema: 1,
    lesson: secondLookBundle.lesson.id,
    version: secondLookBundle.lesson.version,
    provenance: 'Made up for tests.',
    sources: [],
    items: { 'op-ed': secondLookKey },
  } satisfies LessonKey,
};

/** Hand-ins of learners that a program made up, at the small lesson. */
export function smallClass(count: number): HandIn[] {
  return makeClass({ bundle: secondLookBundle, resolved: gradebookKeys }, count, 1);
}

/** A gradebook of the small lesson with nobody in it. */
export function smallGradebook(): Gradebook {
  const created = createGradebook(smallLesson.bundle, smallLesson.key);
  if (!created.ok) throw new Error(JSON.stringify(created.issues));
  return created.value;
}
