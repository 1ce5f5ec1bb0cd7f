import { excerptKey } from '../core/lesson/excerpt-key.ts';
import type { LessonKey } from '../core/lesson/key-schema.ts';
import type { ResolvedKey } from '../core/lesson/resolved-key.ts';
import { resolveKey } from '../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, type Scorer, scoreItem } from '../core/scoring/score-item.ts';
import { keyInPlay } from '../core/scoring/key-in-play.ts';
import { type Passage, isExcerpt } from '../core/text/passage.ts';

/** Where a lesson's key comes from; `name` is how its issues call it. */
export interface KeySource {
  readonly name: (lessonId: string) => string;
  readonly read: (lessonId: string) => Promise<Result<LessonKey>>;
  /** What a teacher changed about the key of a whole passage; left out where nothing was. */
  readonly adjust?: (key: ResolvedKey, passage: Passage) => ResolvedKey;
}

/**
 * A scorer on this page: asks for the key only when marks have been handed over. An excerpt is scored with what the key
 * of its whole passage says of it.
 */
export function createScorer({ name, read, adjust = (key) => key }: KeySource): Scorer {
  return async (request) => {
    const key = await read(request.lesson.id);
    return key.ok ? scoreWith(key.value, request, name(request.lesson.id), adjust) : key;
  };
}

function scoreWith(
  key: LessonKey,
  request: ScoreRequest,
  file: string,
  adjust: NonNullable<KeySource['adjust']>,
): Result<ItemFeedback> {
  const { lesson, passage, response, earlier, leftOut } = request;
  const whole = isExcerpt(passage) ? passage.whole : passage;
  const item = key.items[whole.id];
  if (key.version !== lesson.version || item === undefined) {
    return failure([createIssue('other-version', file, 'the key is for another version of this lesson')]);
  }
  const resolved = resolveKey(whole, item, file);
  if (!resolved.ok) return resolved;
  // In the order of a gradebook, so that both see one score.
  const ofWhole = adjust(keyInPlay(resolved.value, leftOut), whole);
  const inPlay = isExcerpt(passage) ? excerptKey(ofWhole, passage) : ofWhole;
  const score = scoreItem(passage, inPlay, response);
  return success({
    score,
    tries: [...earlier.map((before) => scoreItem(passage, inPlay, before)), score],
    key: inPlay,
    sources: key.sources,
    provenance: key.provenance,
  });
}
