import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/ui/marking/place-at-words.ts';

const line = (top: number, left = 100, right = 700) => ({ left, right, top, bottom: top + 28 });
const free = { left: 0, right: 1000, top: 56, bottom: 560 };
const card = { width: 400, height: 90 };

describe('where names stand', () => {
  it('is below the last line of the words, at its end', () => {
    expect(placeBeside([line(200), line(232, 100, 500)], card, free)).toEqual({ x: 300, y: 270 });
  });

  it('is above the first line where there is no room below', () => {
    expect(placeBeside([line(430), line(462)], card, free)?.y).toBe(330);
  });

  it('is where the hand is, on the side that is nearer to it', () => {
    const words = [line(300), line(332), line(364)];
    expect(placeBeside(words, card, free, { x: 450, y: 380 })).toEqual({ x: 250, y: 402 });
    expect(placeBeside(words, card, free, { x: 450, y: 310 })).toEqual({ x: 250, y: 200 });
  });

  it('does not follow a hand that is far away', () => {
    expect(placeBeside([line(200)], card, free, { x: 20, y: 540 })).toEqual(
      placeBeside([line(200)], card, free),
    );
  });

  it('is nowhere for words that are not there', () => {
    expect(placeBeside([], card, free)).toBeUndefined();
  });

  it('is always in sight, and over the words only where there is room on neither side', () => {
    const place = fc.record({
      top: fc.integer({ min: 60, max: 500 }),
      lines: fc.integer({ min: 1, max: 12 }),
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(place, ({ top, lines, x, y }) => {
        const words = Array.from({ length: lines }, (_, index) => line(top + 32 * index));
        const at = placeBeside(words, card, free, { x, y }) ?? { x: -1, y: -1 };
        expect(at.x).toBeGreaterThanOrEqual(free.left);
        expect(at.x + card.width).toBeLessThanOrEqual(free.right);
        expect(at.y).toBeGreaterThanOrEqual(free.top);
        expect(at.y + card.height).toBeLessThanOrEqual(free.bottom);
        const end = top + 32 * (lines - 1) + 28;
        const fits = end + 20 + card.height <= free.bottom || top - 20 - card.height >= free.top;
        expect(!fits || at.y >= end || at.y + card.height <= top).toBe(true);
      }),
    );
  });
});
