import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInPassage } from '../../../src/core/text/find-in-passage.ts';
import { passageOf, textsOf } from '../../support/passage-of.ts';

const passage = passageOf(
  '“It’s a far-off bridge,” she said. A bridge – at last.\nBRIDGE it. İstanbul has a bridge.',
);
const find = (query: string) => textsOf(passage, findInPassage(passage, query));

describe('finding words in a passage', () => {
  it('finds every place, whatever the capitals', () => {
    expect(find('bridge')).toEqual(['bridge', 'bridge', 'BRIDGE', 'bridge']);
  });

  it('finds letters inside words only where they begin none', () => {
    expect(findInPassage(passageOf('Said: AI obtained it.'), 'ai')).toHaveLength(1);
    expect(findInPassage(passageOf('Said: AI obtained it.'), 'tain')).toHaveLength(1);
  });

  it('takes typed quotation marks and hyphens for printed ones', () => {
    expect(find(`"it's`)).toEqual(['“It’s']);
    expect(find('bridge - at')).toEqual(['bridge – at']);
  });

  it('takes several spaces for one, and finds nothing for none', () => {
    expect(find('  she   said ')).toEqual(['she said']);
    expect(find('   ')).toEqual([]);
    expect(find('tunnel')).toEqual([]);
  });

  it('keeps offsets where a capital grows when lowered', () => {
    expect(find('istanbul')).toEqual([]);
    expect(find('stanbul has')).toEqual(['stanbul has']);
  });

  it('finds any stretch of one paragraph at its own place', () => {
    const { text } = passage;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }), (start, length) => {
        const quote = text.slice(start, start + length);
        fc.pre(!quote.includes('\n') && quote.trim() === quote);
        const all = findInPassage(passage, quote);
        expect(all.map((span) => text.slice(span.start, span.end).length)).toEqual(
          all.map(() => quote.length),
        );
        const isHere = all.some((span) => span.start <= start && start < span.end);
        const beginsWords = all.some((span) => passage.words.some((word) => word.start === span.start));
        expect(isHere || beginsWords).toBe(true);
      }),
    );
  });
});
