import { resolve } from 'node:path';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { createGradebook, type Gradebook } from '../../../src/core/gradebook/gradebook.ts';
import { withTexts } from '../../../src/core/gradebook/intake/read-submission.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { makeClass, type MadeClassOptions } from '../../../src/tools/make-class/make-class.ts';

/** When everything comes into the gradebook, unless a test says otherwise. */
export const dayAfter = '2026-11-17T08:00:00.000Z';

const read = readLesson(resolve(import.meta.dirname, '../../../lessons/line-in-the-silicon'));
if (!read.ok) throw new Error(JSON.stringify(read.issues));

/** The lesson we ship, with its key. */
export const lesson = read.value;

/** A gradebook of it with nobody in it. */
export function emptyGradebook(): Gradebook {
  const created = createGradebook(lesson.bundle, lesson.key);
  if (!created.ok) throw new Error(JSON.stringify(created.issues));
  return created.value;
}

/** Some made-up learners. */
export function madeClass(count: number, seed = 1, options: MadeClassOptions = {}): HandIn[] {
  return makeClass(lesson, count, seed, options);
}

/** A gradebook with these hand-ins in it, one file each. */
export function gradebookOf(handIns: readonly HandIn[], gradebook = emptyGradebook()): Gradebook {
  const texts = handIns.map((handIn, place) => ({ name: `${place + 1}.txt`, text: encodeHandIn(handIn) }));
  return withTexts(gradebook, texts, dayAfter);
}

/** A hand-in with something else about its work. */
export function withWork(handIn: HandIn, work: Partial<HandIn['work']>): HandIn {
  return { ...handIn, work: { ...handIn.work, ...work } };
}
