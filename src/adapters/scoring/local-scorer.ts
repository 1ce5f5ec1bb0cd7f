import type { LessonKey } from '../../core/lesson/key-schema.ts';
import { parseKey } from '../../core/lesson/parse-key.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../core/scoring/item-feedback.ts';
import { keyInPlay } from '../../core/scoring/key-in-play.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { fetchJson } from '../fetch-json.ts';

/** The keys that have come or are on their way, by file: short passages are checked one after the other. */
const keys = new Map<string, Promise<Result<LessonKey>>>();

/**
 * Scores on this page: asks for the key only now, when the learner has handed the marks over. The key is a file of
 * this site, so a determined reader can find it; this is for practice, not for tests.
 */
export async function localScorer(request: ScoreRequest): Promise<Result<ItemFeedback>> {
  const { lesson, passage, response, earlier, leftOut } = request;
  const file = `lessons/${encodeURIComponent(lesson.id)}/key.json`;
  const key = await fetchKey(file);
  if (!key.ok) return key;
  const item = key.value.items[passage.id];
  if (key.value.version !== lesson.version || item === undefined) {
    return failure([createIssue('other-version', file, 'the key is for another version of this lesson')]);
  }
  const resolved = resolveKey(passage, item, file);
  if (!resolved.ok) return resolved;
  const inPlay = keyInPlay(resolved.value, leftOut);
  const score = scoreItem(passage, inPlay, response);
  return success({
    score,
    tries: [...earlier.map((before) => scoreItem(passage, inPlay, before)), score],
    key: inPlay,
    sources: key.value.sources,
    provenance: key.value.provenance,
  });
}

/** The key, asked for once; when it could not be had, the next request asks again. */
async function fetchKey(file: string): Promise<Result<LessonKey>> {
  const known = keys.get(file);
  if (known !== undefined) return known;
  const asked = fetchJson(`./${file}`).then((data) => (data.ok ? parseKey(data.value, file) : data));
  keys.set(file, asked);
  const key = await asked;
  if (!key.ok) keys.delete(file);
  return key;
}
