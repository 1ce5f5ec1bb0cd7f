import { describe, expect, it } from 'vitest';
import {
  formatPaperMarks,
  readPaperMarks,
  togglePaperMark,
} from '../../../../src/core/gradebook/intake/paper.ts';

/** The marks of a line in which every piece is one. */
const marksIn = (text: string, count: number, all = codes) => {
  const { marks, unread, issues } = readPaperMarks(text, count, all);
  expect([unread, issues]).toEqual([[], []]);
  return marks;
};

const codes = new Map([
  ['slippery-slope', 'S'],
  ['anonymous-sourcing', 'A'],
  ['factual-error', 'F'],
]);

describe('a line of codes', () => {
  it('is sentences counted from 1, each with a technique', () => {
    expect(marksIn('3s 7f 12a 12f', 42, codes)).toEqual([
      { sentence: 2, technique: 'slippery-slope' },
      { sentence: 6, technique: 'factual-error' },
      { sentence: 11, technique: 'anonymous-sourcing' },
      { sentence: 11, technique: 'factual-error' },
    ]);
  });

  it.each(['3S, 7F', ' 7f;3s ', '3 s 7 f', '3s 3s 7f', '03s 7f', '３ｓ、７ｆ'])(
    'can be written like this: %s',
    (text) => {
      expect(marksIn(text, 42, codes)).toEqual([
        { sentence: 2, technique: 'slippery-slope' },
        { sentence: 6, technique: 'factual-error' },
      ]);
    },
  );

  it('with nothing in it is no marks', () => {
    expect(marksIn(' , ', 42, codes)).toEqual([]);
  });

  it.each([
    ['41s', 40, 'no-sentence', '41s'],
    ['0s', 40, 'no-sentence', '0s'],
    ['3x', 40, 'unknown-technique', '3x'],
    ['3', 40, 'no-technique', '3'],
    ['s', 40, 'not-a-mark', 's'],
    ['-3s', 40, 'not-a-mark', '-3s'],
    ['99999999999999999999s', 40, 'no-sentence', '99999999999999999999s'],
  ])('says what is wrong with %s', (text, count, code, path) => {
    const { issues } = readPaperMarks(`1s ${text} 2a`, count, codes);
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  it('is read as far as it goes', () => {
    const { marks, unread } = readPaperMarks('9z 2a 41s', 40, codes);
    expect(marks).toEqual([{ sentence: 1, technique: 'anonymous-sourcing' }]);
    expect(unread).toEqual(['9z', '41s']);
  });

  it('keeps codes of letters and numbers apart', () => {
    const shared = new Map([
      ['one', 'F1'],
      ['two', 'F2'],
    ]);
    expect(marksIn('3f2 7f1 8 f1', 9, shared)).toEqual([
      { sentence: 2, technique: 'two' },
      { sentence: 6, technique: 'one' },
      { sentence: 7, technique: 'one' },
    ]);
  });
});

describe('a mark that is switched', () => {
  it('comes and goes in its place', () => {
    const mark = { sentence: 4, technique: 'anonymous-sourcing' };
    const line = togglePaperMark('7F 3s', mark, 42, codes);
    expect(line).toBe('3s 5a 7f');
    expect(togglePaperMark(line, mark, 42, codes)).toBe('3s 7f');
  });

  it('leaves what could not be read', () => {
    expect(togglePaperMark('99s oops', { sentence: 0, technique: 'factual-error' }, 42, codes)).toBe(
      '1f 99s oops',
    );
  });
});

it('writes marks in reading order', () => {
  expect(
    formatPaperMarks(
      [
        { sentence: 11, technique: 'factual-error' },
        { sentence: 11, technique: 'slippery-slope' },
        { sentence: 0, technique: 'factual-error' },
      ],
      codes,
    ),
  ).toBe('1f 12s 12f');
});
