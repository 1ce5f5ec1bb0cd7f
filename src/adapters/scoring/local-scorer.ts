import { excerptKey } from '../../core/lesson/excerpt-key.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../core/scoring/item-feedback.ts';
import { keyInPlay } from '../../core/scoring/key-in-play.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { isExcerpt } from '../../core/text/excerpt.ts';
import { fetchKey, keyFile } from './fetch-key.ts';

/**
 * Scores on this page: asks for the key only now, when the learner has handed the marks over. The key is a file of
 * this site, so a determined reader can find it; this is for practice, not for tests. An excerpt is scored with what the
 * key of its whole passage says of it.
 */
export async function localScorer(request: ScoreRequest): Promise<Result<ItemFeedback>> {
  const { lesson, passage, response, earlier, leftOut } = request;
  const file = keyFile(lesson.id);
  const key = await fetchKey(lesson.id);
  if (!key.ok) return key;
  const whole = isExcerpt(passage) ? passage.whole : passage;
  const item = key.value.items[whole.id];
  if (key.value.version !== lesson.version || item === undefined) {
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
    sources: key.value.sources,
    provenance: key.value.provenance,
  });
}
