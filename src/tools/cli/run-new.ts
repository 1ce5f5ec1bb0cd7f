import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIssue, type Issue } from '../../core/base/result.ts';
import { lessonsRoot } from '../lessons/read-json.ts';
import { publishLesson } from '../lessons/publish-lesson.ts';
import { readLesson } from '../lessons/read-lesson.ts';
import { printIssues, printJson } from './print.ts';

const template = join(dirname(fileURLToPath(import.meta.url)), 'lesson-template');

/** Names that a folder cannot have on Windows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** `new name`: a small lesson of invented text that passes every check, ready to be written over. */
export function runNew(name: string): boolean {
  const folder = join(lessonsRoot, name);
  const problem = findProblem(name, folder);
  if (problem !== undefined) {
    printIssues([problem]);
    return false;
  }
  mkdirSync(folder);
  cpSync(template, folder, { recursive: true });
  for (const file of ['lesson.json', 'key.json']) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('lesson-template', name));
  }
  const published = publishLesson(folder);
  const read = published.ok ? readLesson(folder) : published;
  if (!read.ok) {
    rmSync(folder, { recursive: true });
    printIssues(read.issues);
    return false;
  }
  const next = [
    `write your text into lessons/${name}/passages/op-ed.txt, one paragraph a line`,
    `npm run cli -- publish lessons/${name}`,
    `write lesson.json and key.json (see lessons/README.md)`,
    `npm run cli -- check lessons/${name}`,
  ];
  printJson({ created: `lessons/${name}`, next });
  return true;
}

function findProblem(name: string, folder: string): Issue | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    return createIssue('lesson-name', name, 'a lesson’s name is lower-case words joined by hyphens');
  }
  if (reserved.test(name)) {
    return createIssue('lesson-name', name, 'Windows keeps this name for a device; choose another one');
  }
  return existsSync(folder)
    ? createIssue('lesson-exists', `lessons/${name}`, 'is there already; choose another name')
    : undefined;
}
