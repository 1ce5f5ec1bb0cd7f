import { parseData } from '../parse-data.ts';
import { failure, success, type Result } from '../result.ts';
import { attemptSchema } from './attempt-schema.ts';
import type { Attempt } from './attempt.ts';
import { checkAttempt } from './check-attempt.ts';
import { checkEdition } from './check-edition.ts';
import type { LessonEdition } from './lesson-edition.ts';
import { migrateAttempt } from './migrate-attempt.ts';

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
