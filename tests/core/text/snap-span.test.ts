import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustSpan, snapSpan } from '../../../src/core/text/snap-span.ts';
import { spanOfWords } from '../../../src/core/text/span-of-words.ts';
import { wordsInSpan } from '../../../src/core/text/words-in-span.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('‘Reports have emerged’, they say. The plan is over.\nNobody knows why.');
const { text } = passage;

/** The marked text of a raw selection given by its own words. */
function snap(selected: string): string | undefined {
  const start = text.indexOf(selected);
  const span = snapSpan(passage, { start, end: start + selected.length });
  return span === undefined ? undefined : text.slice(span.start, span.end);
}

describe('a selection snaps to words', () => {
  it.each([
    ['takes a word of which at least half was selected', 'ports have', 'Reports have'],
    ['leaves out a word of which less than half was selected', 's have', 'have'],
    ['means the word when only a part inside it was selected', 'eport', 'Reports'],
    ['leaves spaces and commas at its edges out', ', they ', 'they'],
    ['takes the full stop along at the end of a sentence', 'is over', 'is over.'],
    ['takes the opening quotation mark along at the start of a sentence', 'Reports', '‘Reports'],
    ['runs across paragraphs', 'over.\nNobody', 'over.\nNobody'],
  ])('%s', (_, selected, expected) => {
    const atStart = expected.startsWith('Reports') ? `‘${expected}` : expected;
    expect(snap(selected)).toBe(atStart);
  });

  it('is nothing when no word was selected', () => {
    expect(snap('’, ')).toBeUndefined();
    expect(snapSpan(passage, { start: 4, end: 4 })).toBeUndefined();
  });

  it('reads a selection made backwards and clamps one that runs out of the text', () => {
    expect(snapSpan(passage, { start: 8, end: 1 })).toEqual(snapSpan(passage, { start: 1, end: 8 }));
    expect(snapSpan(passage, { start: -50, end: 9999 })).toEqual({ start: 0, end: text.length });
  });

  it('does not take a word of the next paragraph when a triple click ends at its start', () => {
    const next = text.indexOf('Nobody');
    const span = snapSpan(passage, { start: text.indexOf('The plan'), end: next });
    expect(span && text.slice(span.start, span.end)).toBe('The plan is over.');
  });
});

describe('any selection', () => {
  const offset = fc.integer({ min: 0, max: text.length });

  it('snaps to a span that snaps to itself', () => {
    fc.assert(
      fc.property(offset, offset, (start, end) => {
        const span = snapSpan(passage, { start, end });
        expect(span && snapSpan(passage, span)).toEqual(span);
      }),
    );
  });

  it('has one span for one run of words, however it was selected', () => {
    fc.assert(
      fc.property(offset, offset, (start, end) => {
        const span = snapSpan(passage, { start, end });
        if (span === undefined) return;
        const words = wordsInSpan(passage, span);
        expect(words && spanOfWords(passage, words)).toEqual(span);
      }),
    );
  });
});

describe('adjusting by a word', () => {
  const plan = { start: text.indexOf('plan'), end: text.indexOf('plan') + 4 };
  const shown = (adjustment: Parameters<typeof adjustSpan>[2], span = plan) => {
    const moved = adjustSpan(passage, span, adjustment);
    return moved && text.slice(moved.start, moved.end);
  };

  it('moves either edge either way', () => {
    expect(shown('start-earlier')).toBe('The plan');
    expect(shown('end-later')).toBe('plan is');
    expect(shown('start-later', { start: plan.start, end: plan.end + 3 })).toBe('is');
    expect(shown('end-earlier', { start: plan.start, end: plan.end + 3 })).toBe('plan');
  });

  it('stops where no word would be left and at the edges of the text', () => {
    expect(shown('start-later')).toBeUndefined();
    expect(shown('end-earlier')).toBeUndefined();
    expect(adjustSpan(passage, { start: 0, end: 8 }, 'start-earlier')).toBeUndefined();
    expect(adjustSpan(passage, { start: text.length - 4, end: text.length }, 'end-later')).toBeUndefined();
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: passage.words.length - 2 }),
        fc.integer({ min: 1, max: 6 }),
        (first, count) => {
          const end = Math.min(first + count, passage.words.length - 1);
          const span = spanOfWords(passage, { start: first, end });
          if (span === undefined || end <= first) return;
          const later = adjustSpan(passage, span, 'end-later');
          expect(later && adjustSpan(passage, later, 'end-earlier')).toEqual(span);
        },
      ),
    );
  });
});
