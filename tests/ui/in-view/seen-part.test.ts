import { describe, expect, it } from 'vitest';
import { around, seenPart } from '../../../src/ui/in-view/seen-part.ts';

const phone = { left: 0, top: 0, right: 390, bottom: 844 };
const frame = { left: 0, top: 0, right: 900, bottom: 3200 };

describe('what is seen of a window', () => {
  it('is all of it without a zoom, also where the browser rounds', () => {
    expect(seenPart(phone, phone)).toBeUndefined();
    expect(seenPart(phone, { ...phone, bottom: 842.5 }, undefined)).toBeUndefined();
  });

  it('is a part of it under a pinch zoom', () => {
    expect(seenPart(phone, { left: 100, top: 300, right: 295, bottom: 722 })).toEqual({
      width: 195,
      height: 422,
      hidden: { left: 100, top: 300, right: 95, bottom: 122 },
    });
  });

  it('is a part of a frame that is taller than the screen', () => {
    expect(seenPart(frame, frame, { left: 0, top: 1200, right: 900, bottom: 2100 })).toEqual({
      width: 900,
      height: 900,
      hidden: { left: 0, top: 1200, right: 0, bottom: 1100 },
    });
  });

  it('is what both leave, and counts for nothing when it is next to nothing', () => {
    const seen = { left: 0, top: 1200, right: 900, bottom: 2100 };
    expect(seenPart(frame, { left: 450, top: 0, right: 900, bottom: 1600 }, seen)).toMatchObject({
      width: 450,
      height: 400,
    });
    expect(seenPart(frame, frame, { ...seen, bottom: 1240 })).toBeUndefined();
    expect(seenPart(frame, { left: 0, top: 0, right: 900, bottom: 800 }, seen)).toBeUndefined();
  });

  it('is put together from the bands that are seen', () => {
    expect(around([])).toBeUndefined();
    expect(
      around([
        { left: 0, top: 1250, right: 900, bottom: 1300 },
        { left: 0, top: 1300, right: 900, bottom: 1400 },
      ]),
    ).toEqual({ left: 0, top: 1250, right: 900, bottom: 1400 });
  });
});
