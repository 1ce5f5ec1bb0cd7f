import { expect, it } from 'vitest';
import { createActor, toPromise } from 'xstate';
import { failure, success, type Result } from '../../src/core/base/result.ts';
import type { ItemFeedback, ScoreRequest } from '../../src/core/scoring/score-item.ts';
import { createScoreActor } from '../../src/machines/score-actor.ts';
import { passageOf } from '../support/passage-of.ts';

const request: ScoreRequest = {
  lesson: { id: 'bridge', version: '1.0.0' },
  passage: passageOf('The bridge is long.'),
  leftOut: [],
  response: { labels: [] },
  earlier: [],
};
const lost = failure<ItemFeedback>([{ code: 'offline', path: 'key.json', message: 'no answer' }]);

const answerOf = (score: () => Promise<Result<ItemFeedback>>) =>
  toPromise(createActor(createScoreActor(score), { input: request }).start());

it.each<[string, Result<ItemFeedback>]>([
  ['feedback', success({ provenance: 'Tests.' } as ItemFeedback)],
  ['issues', lost],
])('answers with the %s of the scorer', async (_, answer) => {
  expect(await answerOf(() => Promise.resolve(answer))).toBe(answer);
});

it.each<[string, () => Promise<Result<ItemFeedback>>]>([
  ['does not come', () => Promise.reject(new Error('no network'))],
  [
    'throws at once',
    () => {
      throw new Error('no network');
    },
  ],
])('answers with an issue where the scorer %s', async (_, score) => {
  expect(await answerOf(score)).toEqual(
    failure([{ code: 'scoring-failed', path: 'score', message: 'Error: no network' }]),
  );
});
