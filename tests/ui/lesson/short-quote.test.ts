import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortQuote } from '../../../src/ui/lesson/short-quote.ts';

describe('shortQuote', () => {
  it('leaves a quote that fits as it is', () => {
    expect(shortQuote('A well-kept secret.', 19)).toBe('A well-kept secret.');
  });

  it('cuts at spaces, and never in a compound', () => {
    expect(shortQuote('The British-backed company kept its well-kept secret for years', 24)).toBe(
      'The … years',
    );
    expect(shortQuote('One two three four five six seven eight nine ten', 24)).toBe('One two three … ten');
  });

  it('cuts Japanese between words, with no bracket left open and no stop at the start', () => {
    const quote =
      '栄養士の森さんは説明会で、「試食した人のうち五十一人が答えました。」と話し、結果を廊下に貼り出した。';
    const [head = '', tail = ''] = shortQuote(quote, 24).split(' … ');
    expect(head).toBe('栄養士の森さんは説明会で、');
    expect(quote.endsWith(tail)).toBe(true);
    expect(tail).toMatch(/^[^、。」]/);
  });

  it('keeps the vowel signs of Thai with their letters', () => {
    const quote = 'สุดท้ายทั้งเมืองก็จะไม่มีใครอ่านออกเขียนได้';
    const [head = '', tail = ''] = shortQuote(quote, 20).split(' … ');
    expect(head).toBe('สุดท้ายทั้ง');
    expect(tail).toBe('ได้');
  });

  it('cuts one long word between characters', () => {
    expect(shortQuote('👩‍👩‍👧'.repeat(20), 40)).toMatch(/^(👩‍👩‍👧)+ … (👩‍👩‍👧)+$/u);
  });

  it('is never longer than it may be, begins and ends as the quote does, and cuts no character', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', 'é', 'कि', 'ก็', '語', ' ', '。', '「', '👍🏽', 'ب', '-'),
      minLength: 20,
      maxLength: 90,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 12, max: 40 }), (text, limit) => {
        const quote = text.trim();
        const short = shortQuote(quote, limit);
        if (quote.length <= limit) return;
        const at = short.indexOf(' … ');
        const [head, tail] = [short.slice(0, at), short.slice(at + 3)];
        expect(quote.startsWith(head) && quote.endsWith(tail)).toBe(true);
        expect(head.length + tail.length).toBeLessThanOrEqual(limit);
        const borders = new Set(
          Array.from(new Intl.Segmenter('en').segment(quote), ({ index }) => index).concat(quote.length),
        );
        expect([head.length, quote.length - tail.length].filter((cut) => !borders.has(cut))).toEqual([]);
      }),
    );
  });
});
