import { describe, expect, it } from 'vitest';
import { shrink } from '../../../src/tools/fuzz/shrink.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);
const has =
  (...wanted: readonly number[]) =>
  (part: readonly number[]) =>
    Promise.resolve(wanted.every((one) => part.includes(one)));

describe('a failing list', () => {
  it('is left with what the failure needs, in its order', async () => {
    expect((await shrink(upTo(40), has(3, 17, 39), 200)).items).toEqual([3, 17, 39]);
  });

  it('is left with nothing where it fails in any case', async () => {
    expect(await shrink(upTo(5), () => Promise.resolve(true), 200)).toEqual({ items: [], tries: 2 });
  });

  it('stays whole where all of it is needed', async () => {
    expect((await shrink(upTo(4), has(0, 1, 2, 3), 200)).items).toEqual([0, 1, 2, 3]);
  });

  it('is never tried more often than allowed, and still fails then', async () => {
    const shrunk = await shrink(upTo(64), has(1, 62), 7);
    expect(shrunk.tries).toBe(7);
    expect(shrunk.items).toEqual(expect.arrayContaining([1, 62]));
    expect(shrunk.items.length).toBeLessThan(64);
  });
});
