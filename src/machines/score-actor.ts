import { fromPromise } from 'xstate';
import { createIssue, failure, type Result } from '../core/base/result.ts';
import type { ItemFeedback, ScoreRequest, Scorer } from '../core/scoring/score-item.ts';

/**
 * The actor by which an item has its marks scored. It has one way to fail, with issues: what throws all the same, such as
 * a scorer that does not come over the network, is the issue `scoring-failed`.
 */
export function createScoreActor(score: Scorer) {
  return fromPromise<Result<ItemFeedback>, ScoreRequest>(async ({ input }) => {
    try {
      return await score(input);
    } catch (error) {
      return failure([createIssue('scoring-failed', 'score', String(error))]);
    }
  });
}
