import { createIssue, type Issue } from '../result.ts';
import type { LessonEdition } from './lesson-edition.ts';

/**
 * Whether work on one edition of a lesson fits another: `other-lesson`, `other-passage` for every passage that is new,
 * gone or changed, and `other-lesson-version`.
 */
export function checkEdition(actual: LessonEdition, expected: LessonEdition, path: string): Issue[] {
  const issues: Issue[] = [];
  if (actual.lesson.id !== expected.lesson.id) {
    const message = `is “${actual.lesson.id}”, not “${expected.lesson.id}”`;
    issues.push(createIssue('other-lesson', `${path} › lesson.id`, message));
  }
  if (actual.lesson.version !== expected.lesson.version) {
    const message = `is ${actual.lesson.version}, not ${expected.lesson.version}`;
    issues.push(createIssue('other-lesson-version', `${path} › lesson.version`, message));
  }
  const itemIds = new Set([...Object.keys(actual.passages), ...Object.keys(expected.passages)]);
  for (const itemId of itemIds) {
    if (actual.passages[itemId] === expected.passages[itemId]) continue;
    issues.push(
      createIssue('other-passage', `${path} › passages.${itemId}`, 'is not the text of this lesson'),
    );
  }
  return issues;
}
