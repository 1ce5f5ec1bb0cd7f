import { describe, expect, it } from 'vitest';
import { heatRuns, heatSegments, heatStep, runText } from '../../../../src/ui/teach/room/heat-segments.ts';
import { passageOf } from '../../../support/passage-of.ts';

//                    0      1   2   3      4   5  6    7   8
const passage = passageOf('Reports say so. The bridge is long.\nIt ends.');

describe('the shade of a word', () => {
  it.each([
    [0, 27, 0],
    [1, 27, 1],
    [1, 4, 1],
    [2, 4, 2],
    [14, 27, 3],
    [3, 4, 3],
    [4, 4, 4],
    [21, 27, 4],
    [0, 0, 0],
  ])('%d of %d learners is step %d', (count, learners, step) => {
    expect(heatStep(count, learners)).toBe(step);
  });

  it('does not depend on the most that were counted: one of four is light where nobody else marked', () => {
    expect(heatStep(1, 4)).toBe(1);
  });
});

describe('words that equally many marked', () => {
  it('are one run, with what was counted', () => {
    const runs = heatRuns(passage, [2, 2, 0, 0, 3, 3, 3, 1, 1]);
    expect(runs.map((run) => [runText(passage, run), run.count])).toEqual([
      ['Reports say', 2],
      ['bridge is long', 3],
      ['It ends', 1],
    ]);
  });

  it('are not joined across paragraphs', () => {
    const runs = heatRuns(passage, [0, 0, 0, 0, 0, 0, 5, 5, 5]);
    expect(runs.map((run) => runText(passage, run))).toEqual(['long', 'It ends']);
  });

  it('leave the space beside darker words to the lighter ones', () => {
    const runs = heatRuns(passage, [1, 4, 2, 0, 0, 0, 0, 0, 0]);
    expect(runs.map(({ span }) => passage.text.slice(span.start, span.end))).toEqual([
      'Reports ',
      'say',
      ' so.',
    ]);
  });

  it('are none where nobody marked', () => {
    expect(heatRuns(passage, [])).toEqual([]);
  });
});

describe('the pieces of a text', () => {
  it('are its words, whole and in order, cut where shades and key entries begin and end', () => {
    const runs = heatRuns(passage, [0, 0, 0, 2, 2, 0, 0, 0, 0]);
    const pieces = heatSegments(passage, runs, [{ id: 'f1', span: { start: 20, end: 34 } }]);
    expect(pieces).toEqual([
      [
        { text: 'Reports say so. ', run: undefined, entries: [] },
        { text: 'The ', run: 0, entries: [] },
        { text: 'bridge', run: 0, entries: ['f1'] },
        { text: ' is long', run: undefined, entries: ['f1'] },
        { text: '.', run: undefined, entries: [] },
      ],
      [{ text: 'It ends.', run: undefined, entries: [] }],
    ]);
  });
});
