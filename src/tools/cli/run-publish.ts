import { createIssue } from '../../core/base/result.ts';
import { publishLesson, type PublishOptions } from '../lessons/publish-lesson.ts';
import { givenPath } from '../lessons/where-given.ts';
import { printIssues, printIssuesOfResult, printJson } from './print.ts';

/** `publish folder`: writes text.json and prints every sentence for the author to review, and every border that is not sure. */
export function runPublish(folder: string, options: PublishOptions): boolean {
  const published = publishLesson(givenPath(folder), options);
  if (!published.ok) {
    printIssues(published.issues);
    return false;
  }
  const { passages, warnings } = published.value;
  printIssuesOfResult(warnings, 'warning');
  for (const { item, unsure } of passages) {
    const issues = unsure.map(({ paragraph, before, after, takenAs, why }) =>
      createIssue(
        'unsure-border',
        `${item}, paragraph ${paragraph}`,
        `“…${before} | ${after}…” is taken as ${takenAs}: ${why}`,
      ),
    );
    printIssuesOfResult(issues, 'warning');
  }
  printJson(published.value);
  return true;
}
