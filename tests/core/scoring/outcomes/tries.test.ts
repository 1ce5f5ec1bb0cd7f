import { describe, expect, it } from 'vitest';
import { bestTry } from '../../../../src/core/scoring/outcomes/tries.ts';
import type { ItemScore } from '../../../../src/core/scoring/outcomes/item-score.ts';

const best = (...scores: number[]) => bestTry(scores.map((score) => ({ score }) as ItemScore));

describe('the best try', () => {
  it('is the one with the highest score, wherever it stands', () => {
    expect(best(0.2, 0.7, 0.5)).toBe(1);
    expect(best(0.7, 0.2)).toBe(0);
  });

  it('is the earliest of equals', () => {
    expect(best(0.1, 0.4, 0.4)).toBe(1);
    expect(best(0, 0, 0)).toBe(0);
  });

  it('is the first where there is none', () => {
    expect(best()).toBe(0);
  });
});
