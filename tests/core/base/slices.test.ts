import { expect, it } from 'vitest';
import { finishSteps, type Steps } from '../../../src/core/base/slices.ts';

it('gives what steps come to, after each of them was done', () => {
  const done: number[] = [];
  function* count(): Steps<string> {
    for (const step of [1, 2, 3]) {
      done.push(step);
      yield;
    }
    return 'all';
  }
  expect(finishSteps(count())).toBe('all');
  expect(done).toEqual([1, 2, 3]);
});
