import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanOfWords } from '../../../src/core/text/span-of-words.ts';
import { formatWordsLink, parseWordsLink } from '../../../src/core/text/words-link.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('Reports say so. The bridge is long.\nIt all ends in tears.');

describe('a link to words', () => {
  it('counts words from 1, both ends included', () => {
    expect(formatWordsLink(passage, { start: 0, end: 15 })).toBe('#words=1-3');
    expect(formatWordsLink(passage, { start: 0, end: 7 })).toBe('#words=1');
  });

  it('leads back to the same words', () => {
    const { length } = passage.words;
    fc.assert(
      fc.property(fc.nat(length - 1), fc.nat(length - 1), (a, b) => {
        const span = spanOfWords(passage, { start: Math.min(a, b), end: Math.max(a, b) + 1 });
        expect(span && parseWordsLink(passage, formatWordsLink(passage, span))).toEqual({
          type: 'words',
          span,
        });
      }),
    );
  });

  it.each(['', '#', '#passage', '#step-title', '#swords=1'])('is none of our business: %s', (fragment) => {
    expect(parseWordsLink(passage, fragment)).toEqual({ type: 'none' });
  });

  it.each(['#words=', '#words=0-2', '#words=3-1', '#words=2-99', '#words=1-2-3', '#words=a-b', '#words=-1'])(
    'says that there are no such words: %s',
    (fragment) => {
      expect(parseWordsLink(passage, fragment)).toEqual({ type: 'unknown' });
    },
  );
});
