import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollIntoSight } from '../../../src/ui/passage/keep-in-sight.ts';

const free = { top: 60, bottom: 500 };

describe('keeping words in sight', () => {
  it('leaves a page alone whose words can be seen', () => {
    expect(scrollIntoSight({ top: 100, bottom: 400 }, free)).toBe(0);
  });

  it('scrolls no further than the words need', () => {
    expect(scrollIntoSight({ top: 480, bottom: 520 }, free)).toBe(32);
    expect(scrollIntoSight({ top: 20, bottom: 50 }, free)).toBe(-52);
  });

  it('shows the end of words that are taller than the free space', () => {
    expect(scrollIntoSight({ top: 0, bottom: 600 }, free)).toBe(112);
  });

  it('never leaves the end under the bar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), fc.nat(900), (top, height) => {
        const by = scrollIntoSight({ top, bottom: top + height }, free);
        expect(top + height - by).toBeLessThanOrEqual(free.bottom);
      }),
    );
  });
});
