import { resolveKey } from '../../src/core/lesson/resolve-key.ts';
import { success, type Result } from '../../src/core/base/result.ts';
import { type ItemFeedback, type ScoreRequest, scoreItem } from '../../src/core/scoring/score-item.ts';
import { keyInPlay } from '../../src/core/scoring/key-in-play.ts';
import { scoreFixture } from './form-fixture.ts';
import { annotationFixture } from './key-fixture.ts';

/** Scores the small lesson with every step: its long passage has two weak spots, its short ones have their own keys. */
export function scoreWholeLesson(request: ScoreRequest): Result<ItemFeedback> {
  const { passage, response, earlier, leftOut } = request;
  if (passage.id !== 'op-ed') return scoreFixture(request);
  const annotations = [
    annotationFixture('u1', 'anonymous-sourcing', 'Reports say'),
    annotationFixture('f1', 'factual-error', 'The bridge is long'),
  ];
  const resolved = resolveKey(passage, { annotations, decoys: [], nearMisses: [] }, 'key.json');
  if (!resolved.ok) return resolved;
  const key = keyInPlay(resolved.value, leftOut);
  const score = scoreItem(passage, key, response);
  const tries = [...earlier.map((before) => scoreItem(passage, key, before)), score];
  return success({ score, tries, key, sources: [], provenance: 'Tests.' });
}
