import path from 'node:path';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import type { Assignment } from '../../../src/core/assignment/assignment.ts';
import { readLesson } from '../../../src/tools/lessons/read-lesson.ts';
import { makeClass } from '../../../src/tools/make-class/make-class.ts';
import type { GivenFile } from './teach-page.ts';

const folder = path.resolve(import.meta.dirname, '../../../lessons/line-in-the-silicon');

/** The hand-ins of a made-up class; the same every time. */
export function madeClass(count: number, assignment?: Assignment): readonly HandIn[] {
  const lesson = readLesson(folder);
  if (!lesson.ok) throw new Error(lesson.issues.map(({ message }) => message).join('\n'));
  return makeClass(lesson.value, count, 3, assignment === undefined ? {} : { assignment });
}

/** The same as files that were handed in. */
export function madeFiles(handIns: readonly HandIn[]): readonly GivenFile[] {
  return handIns.map((handIn, index) => ({ name: `made-up-${index + 1}.txt`, text: encodeHandIn(handIn) }));
}
