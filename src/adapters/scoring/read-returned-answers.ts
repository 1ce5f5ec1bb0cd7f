import { decodeReturnFile } from '../../core/gradebook/return-file.ts';
import type { LessonBundle } from '../../core/lesson/lesson-bundle.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import type { Scorer } from '../../core/scoring/item-feedback.ts';
import { createScorer } from './create-scorer.ts';

/** Answers that a teacher returned: what scores with them, and what the teacher says of them. */
export interface ReturnedAnswers {
  readonly score: Scorer;
  readonly note: string;
}

const name = 'file › key';

/**
 * Opens a return file for the work that is open. Fails with the issues of `decodeReturnFile`, with `no-answers` for a
 * passage that the key says nothing of, or with those of `resolveKey` where it does not fit the lesson's texts. Asks
 * the network for nothing.
 */
export function readReturnedAnswers(
  text: string,
  { lesson, passages }: Pick<LessonBundle, 'lesson' | 'passages'>,
  assignment: string | null,
): Result<ReturnedAnswers> {
  const file = decodeReturnFile(text, { lesson: { id: lesson.id, version: lesson.version }, assignment });
  if (!file.ok) return file;
  const { key, note } = file.value;
  const issues = Object.values(passages).flatMap((passage) => {
    const item = key.items[passage.id];
    const path = `${name}.items.${passage.id}`;
    if (item === undefined) return [createIssue('no-answers', path, 'there are no answers for this passage')];
    const resolved = resolveKey(passage, item, path);
    return resolved.ok ? [] : resolved.issues;
  });
  if (issues.length > 0) return failure(issues);
  const score = createScorer({ name: () => name, read: () => Promise.resolve(success(key)) });
  return success({ score, note });
}
