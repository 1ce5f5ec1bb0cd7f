import { resolve } from 'node:path';
import { publishLesson } from '../lessons/publish-lesson.ts';
import { printIssues, printJson } from './print.ts';

/** `publish folder`: writes text.json and prints every sentence for the author to review. */
export function runPublish(folder: string, isForced: boolean): boolean {
  const published = publishLesson(resolve(folder), isForced);
  if (!published.ok) {
    printIssues(published.issues);
    return false;
  }
  printJson({ passages: published.value });
  return true;
}
