import { describe, expect, it } from 'vitest';
import { type CharacterBox, splitLines } from '../../../src/ui/print/measure-lines.ts';

/** Characters of a layout: each string is a printed line, 20 px high with letters of 14 px; `_` takes no room. */
function boxes(...lines: string[]): CharacterBox[] {
  let at = 0;
  return lines.flatMap((line, index) =>
    Array.from(line, (character) => {
      const box = { start: at, end: at + character.length };
      at += character.length;
      return character === '_' ? box : { ...box, vertical: { top: index * 20 + 3, bottom: index * 20 + 17 } };
    }),
  );
}

describe('the lines of a paragraph', () => {
  it('begin where the characters stand lower', () => {
    expect(splitLines(boxes('one ', 'two ', 'three'))).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 8 },
      { start: 8, end: 13 },
    ]);
  });

  it('keep a space that takes no room at the end of their own line', () => {
    expect(splitLines(boxes('one_', 'two'))).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 7 },
    ]);
  });

  it('are not torn by letters that stand a little higher or lower', () => {
    const lower = { start: 1, end: 2, vertical: { top: 6, bottom: 22 } };
    expect(
      splitLines([...boxes('a'), lower, { start: 2, end: 3, vertical: { top: 0, bottom: 17 } }]),
    ).toEqual([{ start: 0, end: 3 }]);
  });

  it('never cut a character of two code units in two', () => {
    expect(splitLines(boxes('a𝄞', '𝄞b'))).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 6 },
    ]);
  });

  it('are one when nothing is known about the layout', () => {
    expect(splitLines(boxes('____'))).toEqual([{ start: 0, end: 4 }]);
    expect(splitLines([])).toEqual([]);
  });
});
