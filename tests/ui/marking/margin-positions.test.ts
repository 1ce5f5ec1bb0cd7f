import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marginPositions } from '../../../src/ui/marking/margin-positions.ts';

describe('notes in the margin', () => {
  it('stand beside their words where there is room, and move down where there is not', () => {
    const notes = [
      { id: 'a', top: 10, height: 50 },
      { id: 'b', top: 30, height: 50 },
      { id: 'c', top: 400, height: 50 },
    ];
    expect([...marginPositions(notes, 12)]).toEqual([
      ['a', 10],
      ['b', 72],
      ['c', 400],
    ]);
  });

  it('never overlap and never rise above their words', () => {
    const note = fc.record({
      top: fc.integer({ min: 0, max: 900 }),
      height: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), (list) => {
        const notes = list
          .toSorted((a, b) => a.top - b.top)
          .map((entry, index) => ({ ...entry, id: String(index) }));
        const positions = marginPositions(notes, 8);
        let free = 0;
        for (const { id, top, height } of notes) {
          const at = positions.get(id) ?? -1;
          expect(at).toBeGreaterThanOrEqual(Math.max(top, free));
          free = at + height + 8;
        }
      }),
    );
  });
});
