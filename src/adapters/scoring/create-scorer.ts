import { excerptKey } from '../../core/lesson/excerpt-key.ts';
import type { LessonKey } from '../../core/lesson/key-schema.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import type { ItemFeedback, ScoreRequest, Scorer } from '../../core/scoring/item-feedback.ts';
import { keyInPlay } from '../../core/scoring/key-in-play.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { isExcerpt } from '../../core/text/excerpt.ts';

/** Where a lesson's key comes from; `name` is how its issues call it. */
export interface KeySource {
  readonly name: (lessonId: string) => string;
  readonly read: (lessonId: string) => Promise<Result<LessonKey>>;
}

/**
 * A scorer on this page: asks for the key only when marks have been handed over. An excerpt is scored with what the key
 * of its whole passage says of it.
 */
export function createScorer({ name, read }: KeySource): Scorer {
  return async (request) => {
    const key = await read(request.lesson.id);
    return key.ok ? scoreWith(key.value, request, name(request.lesson.id)) : key;
  };
}

function scoreWith(key: LessonKey, request: ScoreRequest, file: string): Result<ItemFeedback> {
  const { lesson, passage, response, earlier, leftOut } = request;
  const whole = isExcerpt(passage) ? passage.whole : passage;
  const item = key.items[whole.id];
  if (key.version !== lesson.version || item === undefined) {
    return failure([createIssue('other-version', file, 'the key is for another version of this lesson')]);
  }
  const resolved = resolveKey(whole, item, file);
  if (!resolved.ok) return resolved;
  const ofPassage = isExcerpt(passage) ? excerptKey(resolved.value, passage) : resolved.value;
  const inPlay = keyInPlay(ofPassage, leftOut);
  const score = scoreItem(passage, inPlay, response);
  return success({
    score,
    tries: [...earlier.map((before) => scoreItem(passage, inPlay, before)), score],
    key: inPlay,
    sources: key.sources,
    provenance: key.provenance,
  });
}
