import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainQuote } from '../../../src/core/text/explain-quote.ts';
import { foldedText } from '../../../src/core/text/fold-text.ts';
import { resolveQuote } from '../../../src/core/text/resolve-quote.ts';

const said = (text: string, quote: string) => {
  const result = resolveQuote(text, quote, 'key.json › core', explainQuote);
  return result.ok ? result.value : result.issues[0]?.message;
};

describe('a quote that only looks like the words of the text', () => {
  it.each([
    ['a space', 'It is 10\u00A0km away.', '10 km', 'U+00A0 NO-BREAK SPACE, not U+0020 SPACE'],
    ['an apostrophe', 'It’s late.', "It's late", 'U+2019 RIGHT SINGLE QUOTATION MARK, not U+0027 APOSTROPHE'],
    [
      'a quotation mark',
      'Say “yes” now.',
      'Say "yes"',
      'U+201C LEFT DOUBLE QUOTATION MARK, not U+0022 QUOTATION MARK',
    ],
    ['a dash', 'The bridge – old – fell.', 'bridge - old', 'U+2013 EN DASH, not U+002D HYPHEN-MINUS'],
    ['a hyphen', 'A well\u2011kept one.', 'well-kept', 'U+2011 NON-BREAKING HYPHEN, not U+002D HYPHEN-MINUS'],
    ['a soft hyphen', 'The dis\u00ADtrict voted.', 'district', 'U+00AD SOFT HYPHEN, which the quote lacks'],
    [
      'a sign without width',
      'The dis\u200Btrict voted.',
      'district',
      'U+200B ZERO WIDTH SPACE, which the quote lacks',
    ],
    [
      'a sign without width, quoted',
      'The district voted.',
      'dis\u2060trict',
      'no U+2060 WORD JOINER as in the quote',
    ],
    ['a ligature', 'They \uFB02ounder.', 'flounder', 'U+FB02 LATIN SMALL LIGATURE FL, not U+0066'],
    ['three dots', 'Wait… what?', 'Wait... what', 'U+2026 HORIZONTAL ELLIPSIS, not U+002E'],
    ['capitals', 'The END is near.', 'The end', 'U+0045, not U+0065'],
  ])('is told the words that are there, and what differs: %s', (_, text, quote, difference) => {
    const message = said(text, quote);
    expect(message).toContain('the passage does not contain');
    expect(message).toContain(difference);
    // What is offered can be copied into the file as it is, and is found.
    const exact = JSON.parse(/has (".*?(?<!\\)")/u.exec(String(message))?.[1] ?? '""') as string;
    expect(resolveQuote(text, exact, 'x')).toMatchObject({ ok: true });
  });

  it('is told so for French typed on a keyboard', () => {
    const text = 'Un titre\nElle dit : « Parce que c’est cher\u202F! »';
    for (const typed of ["« Parce que c'est cher ! »", '"Parce que c\'est cher!"']) {
      expect(said(text, typed)).toContain('; paragraph 2 has "« Parce que c’est cher\u202F! »": ');
    }
  });

  it('is told how far the text goes along with it', () => {
    expect(said('The council met late on Monday.', 'The council met on Monday')).toBe(
      'the passage does not contain “The council met on Monday”; after “The council met” it goes on with “late on Monday.”',
    );
    expect(said('The council met.', 'Nobody came')).toBe('the passage does not contain “Nobody came”');
  });
});

describe('folding a text', () => {
  it('knows for each of its units where it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab “”'’«» \u00A0\u00AD\u200Bﬂ…–-?!👍") }), (text) => {
        const { text: folded, starts, ends } = foldedText(text);
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length]);
        for (const [index, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[index] ?? 0);
          expect(start).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
        }
        // Ends for every pair of texts, alike or not.
        explainQuote(`x ${text} y`, text.replaceAll('“', '"').replaceAll('\u00AD', ''));
      }),
    );
  });
});
