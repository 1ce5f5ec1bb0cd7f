import { adjustKey } from '../core/gradebook/key/adjust-key.ts';
import { type ReturnedSays, quotedChanges } from '../core/gradebook/key/quoted-changes.ts';
import { decodeReturnFile, type ReturnFile } from '../core/gradebook/key/return-file.ts';
import type { LessonBundle } from '../core/lesson/lesson-bundle.ts';
import type { LessonKey } from '../core/lesson/key-schema.ts';
import { resolveKey } from '../core/lesson/resolve-key.ts';
import type { ResolvedKey } from '../core/lesson/resolved-key.ts';
import { createIssue, failure, success, type Issue, type Result } from '../core/base/result.ts';
import type { Scorer } from '../core/scoring/score-item.ts';
import { createScorer } from './score-with-key.ts';

/** Answers that a teacher returned: what scores with them, and what the teacher says of them. */
export interface ReturnedAnswers extends ReturnedSays {
  readonly score: Scorer;
}

type ReturnedLesson = Pick<LessonBundle, 'lesson' | 'passages' | 'techniques' | 'leftOut'>;

const name = 'file › key';

/**
 * Opens a return file for the work that is open. Fails with the issues of `decodeReturnFile`, with `no-answers` for a
 * passage that the key says nothing of, with those of `resolveKey` where it does not fit the lesson's texts, or with
 * `unknown-technique` for a change that names one which the lesson does not have. Scores as the teacher's gradebook does.
 * Asks the network for nothing.
 */
export function readReturnedAnswers(
  text: string,
  bundle: ReturnedLesson,
  assignment: string | null,
): Result<ReturnedAnswers> {
  const { id, version } = bundle.lesson;
  const file = decodeReturnFile(text, { lesson: { id, version }, assignment });
  if (!file.ok) return file;
  const { key, note, adjustments } = file.value;
  const keys = resolveKeys(key, bundle);
  if (!keys.ok) return keys;
  const issues = checkTechniques(adjustments, bundle);
  if (issues.length > 0) return failure(issues);
  const score = createScorer({
    name: () => name,
    read: () => Promise.resolve(success(key)),
    adjust: (published, passage) => adjustKey(published, passage, adjustments),
  });
  return success({ score, note, changes: quotedChanges(adjustments, bundle.passages, keys.value) });
}

function resolveKeys(
  key: LessonKey,
  { passages }: ReturnedLesson,
): Result<Readonly<Record<string, ResolvedKey>>> {
  const issues: Issue[] = [];
  const keys: Record<string, ResolvedKey> = {};
  for (const passage of Object.values(passages)) {
    const item = key.items[passage.id];
    const path = `${name}.items.${passage.id}`;
    if (item === undefined) {
      issues.push(createIssue('no-answers', path, 'there are no answers for this passage'));
      continue;
    }
    const resolved = resolveKey(passage, item, path);
    if (resolved.ok) keys[passage.id] = resolved.value;
    else issues.push(...resolved.issues);
  }
  return issues.length > 0 ? failure(issues) : success(keys);
}

function checkTechniques(
  adjustments: ReturnFile['adjustments'],
  { techniques, leftOut }: ReturnedLesson,
): Issue[] {
  const known = new Set([...techniques, ...leftOut].map(({ id }) => id));
  return adjustments.flatMap(({ change }, index) => {
    if (!('technique' in change) || known.has(change.technique)) return [];
    const path = `file › adjustments[${index}].change.technique`;
    return [createIssue('unknown-technique', path, `the lesson has no technique “${change.technique}”`)];
  });
}
