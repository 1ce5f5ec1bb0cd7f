import { describe, expect, it } from 'vitest';
import { chanceOfWalk } from '../../../src/tools/fuzz/chance.ts';

const draws = (seed: number, walk: number) => {
  const chance = chanceOfWalk(seed, walk);
  return [chance.below(1000), chance.below(1000), chance.fraction()];
};

describe('the chance of a walk', () => {
  it('is the same every time for the same seed and walk', () => {
    expect(draws(1, 0)).toEqual(draws(1, 0));
    expect(draws(1, 0)).toEqual([323, 368, 0.82551]);
  });

  it('is another one for each seed and each walk', () => {
    const all = [0, 1, 2, 3].flatMap((seed) => [0, 1, 2, 3].map((walk) => draws(seed, walk).join()));
    expect(new Set(all).size).toBe(16);
  });

  it('gives fractions below one, evenly', () => {
    const chance = chanceOfWalk(7, 7);
    const drawn = Array.from({ length: 10_000 }, chance.fraction);
    expect(drawn.every((one) => one >= 0 && one < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, (_, tenth) =>
      drawn.filter((one) => Math.floor(one * 10) === tenth),
    );
    expect(Math.min(...tenths.map(({ length }) => length))).toBeGreaterThan(900);
  });

  it('picks each of some things', () => {
    const chance = chanceOfWalk(1, 1);
    expect(new Set(Array.from({ length: 100 }, () => chance.pick(['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
  });
});
