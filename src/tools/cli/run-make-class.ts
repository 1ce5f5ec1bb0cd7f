import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeHandIn } from '../../core/exchange/hand-in-code.ts';
import { createIssue } from '../../core/base/result.ts';
import { lessonsRoot } from '../lessons/read-json.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { makeClass } from '../make-class/make-class.ts';
import { givenPath } from '../lessons/where-given.ts';
import { printIssues, printJson } from './print.ts';

/** What `make-class` can be told. */
export interface MakeClassOptions {
  /** The lesson's folder; the project's own lesson when left out. */
  readonly lesson?: string;
  readonly count: number;
  readonly seed: number;
}

const ownLesson = join(lessonsRoot, 'line-in-the-silicon');

const note = 'Made up by a program: nobody wrote this. For tests, measurements and demonstrations only.';

/** `make-class folder`: the hand-ins of a made-up class, one file each, in a folder that is new or empty. */
export function runMakeClass(folder: string, { lesson, count, seed }: MakeClassOptions): boolean {
  if (!Number.isInteger(count) || count < 1 || count > 100_000 || !Number.isInteger(seed)) {
    printIssues([createIssue('bad-number', 'make-class', 'count (1 to 100000) and seed are whole numbers')]);
    return false;
  }
  const path = givenPath(folder);
  if (existsSync(path) && readdirSync(path).length > 0) {
    printIssues([createIssue('folder-in-use', folder, 'must be a new or an empty folder')]);
    return false;
  }
  const read = readLesson(lesson === undefined ? ownLesson : givenPath(lesson));
  if (!read.ok) {
    printIssues(read.issues);
    return false;
  }
  mkdirSync(path, { recursive: true });
  const handIns = makeClass(read.value, count, seed);
  const digits = `${count}`.length;
  handIns.forEach((handIn, index) => {
    const number = `${index + 1}`.padStart(digits, '0');
    writeFileSync(join(path, `made-up-${number}.txt`), `${note}\n\n${encodeHandIn(handIn)}\n`);
  });
  printJson({ folder, handIns: count, seed, note });
  return true;
}
