import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatPaperMarks,
  readPaperMarks,
  togglePaperMark,
} from '../../../src/core/gradebook/intake/paper.ts';

const codeSets = [
  new Map([
    ['slope', 'S'],
    ['source', 'A'],
    ['error', 'F'],
  ]),
  new Map([
    ['one', 'FE'],
    ['two', 'FC'],
    ['three', 'F3'],
    ['four', 'Ä'],
  ]),
];

const sheets = fc
  .tuple(fc.constantFrom(...codeSets), fc.integer({ min: 1, max: 120 }))
  .chain(([codes, count]) =>
    fc.record({
      codes: fc.constant(codes),
      count: fc.constant(count),
      marks: fc.array(
        fc.record({
          sentence: fc.integer({ min: 0, max: count - 1 }),
          technique: fc.constantFrom(...codes.keys()),
        }),
        { maxLength: 60 },
      ),
    }),
  );

it('reads back what was written, each mark once', () => {
  fc.assert(
    fc.property(sheets, ({ codes, count, marks }) => {
      const read = readPaperMarks(formatPaperMarks(marks, codes), count, codes);
      expect(read.issues).toEqual([]);
      expect(new Set(read.marks.map((mark) => `${mark.sentence} ${mark.technique}`))).toEqual(
        new Set(marks.map((mark) => `${mark.sentence} ${mark.technique}`)),
      );
      expect(formatPaperMarks(read.marks, codes)).toBe(formatPaperMarks(marks, codes));
    }),
  );
});

it('changes one mark and nothing else, twice is not at all', () => {
  fc.assert(
    fc.property(sheets, fc.nat(), ({ codes, count, marks }, chosen) => {
      const line = `${formatPaperMarks(marks, codes)} 999999z`.trim();
      const technique = [...codes.keys()][chosen % codes.size] ?? '';
      const mark = { sentence: chosen % count, technique };
      const once = togglePaperMark(line, mark, count, codes);
      expect(Math.abs(readPaperMarks(once, count, codes).marks.length - readLength(line))).toBe(1);
      expect(togglePaperMark(once, mark, count, codes)).toBe(line);

      function readLength(text: string): number {
        return readPaperMarks(text, count, codes).marks.length;
      }
    }),
  );
});

it('never fails on what somebody types, and says a reason for each piece that is no mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { marks, unread, issues } = readPaperMarks(text, 40, codeSets[0] ?? new Map());
      expect(issues.map(({ path }) => path)).toEqual(unread);
      expect(marks.every(({ sentence }) => sentence >= 0 && sentence < 40)).toBe(true);
    }),
  );
});
