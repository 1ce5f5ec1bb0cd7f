import { describe, expect, it } from 'vitest';
import type { TriesComparison } from '../../../../src/core/analysis/class/compare-tries.ts';
import { roomMessages as messages } from '../../../../src/ui/words/room.ts';
import { changeVerdict } from '../../../../src/ui/teach/room/charts/change-verdict.ts';
import { worstConfusion } from '../../../../src/ui/teach/room/charts/confusion-cells.ts';
import { countRanges, shareWord } from '../../../../src/ui/teach/room/room-headline.ts';
import { contextQuote, openingOf } from '../../../../src/ui/teach/room/room-places.ts';
import { passageOf } from '../../../support/passage-of.ts';

function comparison(changes: Partial<TriesComparison>): TriesComparison {
  const none = { before: null, after: null, change: null };
  return {
    learners: 12,
    measures: {
      raw: none,
      foundRate: none,
      namingRate: none,
      overflagRate: none,
      Pr: none,
      dPrime: none,
      c: none,
    },
    discrimination: 'not-shown',
    flagging: 'not-shown',
    ...changes,
  };
}

describe('a change from warm-up to exit check', () => {
  it('is a shift of criterion when learners only mark more readily', () => {
    expect(changeVerdict(comparison({ flagging: 'more-readily' }))).toBe('only-more-readily');
    expect(changeVerdict(comparison({ flagging: 'more-readily', discrimination: 'worse' }))).toBe(
      'only-more-readily',
    );
    expect(messages.charts.change.criterion).toContain('not learning');
  });

  it('is told in both its parts when flaws are better told apart', () => {
    expect(changeVerdict(comparison({ flagging: 'more-readily', discrimination: 'better' }))).toBe('both');
  });

  it('cannot be told of nine learners', () => {
    expect(changeVerdict(comparison({ learners: 9, flagging: 'more-readily' }))).toBe('too-few');
  });
});

describe('what is most often mixed up', () => {
  const row = (technique: string | null, total: number, given: Readonly<Record<string, number>>) => ({
    kind: technique === null ? ('decoy' as const) : ('technique' as const),
    technique,
    total,
    given,
    unmarked: 0,
  });

  it('is the largest share of a row, and never a decoy', () => {
    const rows = [row('a', 100, { a: 90, b: 8 }), row('b', 20, { a: 5, b: 15 }), row(null, 10, { a: 9 })];
    expect(worstConfusion({ rows, names: ['a', 'b'] })).toEqual({
      technique: 'b',
      given: 'a',
      count: 5,
      total: 20,
    });
  });

  it('is nothing where every name is right', () => {
    expect(worstConfusion({ rows: [row('a', 10, { a: 4 })], names: ['a'] })).toBeNull();
  });
});

describe('words for numbers', () => {
  it.each([
    [0, 'nobody'],
    [0.19, 'few'],
    [0.39, 'some'],
    [0.5, 'half'],
    [0.61, 'most'],
    [0.95, 'nearly-all'],
    [1, 'all'],
  ] as const)('a share of %d is %s', (share, word) => {
    expect(shareWord(share)).toBe(word);
  });

  it('write a minus as a minus, and no minus before zero', () => {
    expect(messages.charts.decimal(-0.214)).toBe('−0.21');
    expect(messages.charts.decimal(-0.001)).toBe('0.00');
    expect(messages.charts.signed(0.3)).toBe('+0.30');
    expect(messages.charts.interval([0.42, 0.79], 'share')).toBe('42% to 79%');
    expect(messages.charts.interval(null, 'share')).toBe('–');
  });

  it('name the names on a stretch, with how far they vary in it', () => {
    const names = [
      { name: 'a', words: [0, 1, 3], alpha: null },
      { name: 'b', words: [5, 5, 5], alpha: null },
      { name: 'c', words: [0, 0, 0], alpha: null },
    ];
    expect(countRanges(names, { start: 1, end: 3 })).toEqual([
      { name: 'b', least: 5, most: 5 },
      { name: 'a', least: 1, most: 3 },
    ]);
    expect(
      messages.heat.names([
        ['Slope', 5, 5],
        ['Error', 1, 3],
      ]),
    ).toBe('slope 5 and error 1–3');
  });
});

describe('quotes', () => {
  it('in a headline end between words and without a full stop', () => {
    expect(openingOf('It all ends in tears.', 34)).toBe('It all ends in tears');
    expect(openingOf('Your children’s digital assistant might be trained', 34)).toBe(
      'Your children’s digital assistant…',
    );
  });

  it('of one word come with the words around it', () => {
    const passage = passageOf('Once more. The long grey bridge over the wide cold river is a danger to all.');
    expect(contextQuote(passage, { start: 8, end: 9 }, 120)).toEqual({
      before: '… long grey bridge over the ',
      words: 'wide',
      after: ' cold river is a danger …',
    });
  });
});
