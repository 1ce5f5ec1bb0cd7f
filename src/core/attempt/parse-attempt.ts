import { parseData } from '../base/parse-data.ts';
import { type Issue, type Result, createIssue, failure, success } from '../base/result.ts';
import { attemptSchema } from './attempt-schema.ts';
import type { Attempt, LessonEdition } from './attempt.ts';
import { migrateAttempt } from './migrate-attempt.ts';
import { checkMarking, checkUniqueIds } from '../response/check-response.ts';

/**
 * Parses an attempt from storage or a file, of this release or an earlier one. With `expected` it must be an attempt
 * at that edition of the lesson. Issues, all of them: those of `migrateAttempt`, else `schema`, else those of
 * `checkAttempt` and `checkEdition`. Whether labels lie within the text is for `checkResponse`.
 */
export function parseAttempt(data: unknown, expected?: LessonEdition, path = 'attempt'): Result<Attempt> {
  const migrated = migrateAttempt(data, path);
  if (!migrated.ok) return migrated;
  const parsed = parseData(attemptSchema, migrated.value, path);
  if (!parsed.ok) return parsed;
  const attempt: Attempt = parsed.value;
  const issues = [
    ...checkAttempt(attempt, path),
    ...(expected === undefined ? [] : checkEdition(attempt, expected, path)),
  ];
  return issues.length > 0 ? failure(issues) : success(attempt);
}

/**
 * Whether the parts of an attempt agree: `item-passage` for an item without a passage or the other way round, and for
 * each item what `checkMarking` finds, and `duplicate-id` for two labels of one try with one id. Whether labels fit the text is for `checkResponse`.
 */
export function checkAttempt(attempt: Attempt, path: string): Issue[] {
  const items = Object.entries(attempt.items);
  return [
    ...checkKeys(attempt.items, attempt.passages, `${path} › items`, 'has no passage'),
    ...checkKeys(attempt.passages, attempt.items, `${path} › passages`, 'has no item'),
    ...items.flatMap(([itemId, { marking, tries }]) => [
      ...checkMarking(marking, `${path} › items.${itemId}.marking`),
      ...tries.flatMap(({ labels }, index) =>
        checkUniqueIds(labels, `${path} › items.${itemId}.tries[${index}].labels`),
      ),
    ]),
  ];
}

function checkKeys(keys: object, others: object, path: string, message: string): Issue[] {
  const missing = Object.keys(keys).filter((key) => !Object.hasOwn(others, key));
  return missing.map((key) => createIssue('item-passage', `${path}.${key}`, `“${key}” ${message}`));
}

/**
 * Whether work on one edition of a lesson fits another: `other-lesson`, `other-passage` for every passage that is new,
 * gone or changed, and `other-lesson-version`.
 */
function checkEdition(actual: LessonEdition, expected: LessonEdition, path: string): Issue[] {
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
