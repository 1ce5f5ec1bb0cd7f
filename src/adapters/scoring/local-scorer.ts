import { parseKey } from '../../core/lesson/parse-key.ts';
import { resolveKey } from '../../core/lesson/resolve-key.ts';
import { createIssue, failure, success, type Result } from '../../core/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../core/scoring/item-feedback.ts';
import { scoreItem } from '../../core/scoring/score-item.ts';
import { fetchJson } from '../fetch-json.ts';

/**
 * Scores on this page: asks for the key only now, when the learner has handed the marks over. The key is a file of
 * this site, so a determined reader can find it; this is for practice, not for tests.
 */
export async function localScorer(request: ScoreRequest): Promise<Result<ItemFeedback>> {
  const { lesson, passage, response, earlier } = request;
  const file = `lessons/${encodeURIComponent(lesson.id)}/key.json`;
  const data = await fetchJson(`./${file}`);
  const key = data.ok ? parseKey(data.value, file) : data;
  if (!key.ok) return key;
  const item = key.value.items[passage.id];
  if (key.value.version !== lesson.version || item === undefined) {
    return failure([createIssue('other-version', file, 'the key is for another version of this lesson')]);
  }
  const resolved = resolveKey(passage, item, file);
  if (!resolved.ok) return resolved;
  const score = scoreItem(passage, resolved.value, response);
  return success({
    score,
    tries: [...earlier.map((before) => scoreItem(passage, resolved.value, before)), score],
    key: resolved.value,
    sources: key.value.sources,
    provenance: key.value.provenance,
  });
}
