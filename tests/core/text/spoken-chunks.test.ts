import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/text/span.ts';
import { speakingTimeLimit, spokenChunks, spokenLength } from '../../../src/core/text/spoken-chunks.ts';
import { passageOf, textsOf } from '../../support/passage-of.ts';

function chunksOf(text: string, limit: number, language = 'en-GB'): string[] {
  const passage = passageOf(text, language);
  return textsOf(passage, spokenChunks(passage, { start: 0, end: text.length }, limit));
}

describe('the chunks of a sentence', () => {
  it('are the sentence itself when it is short', () => {
    expect(chunksOf('It all ends in tears.', 160)).toEqual(['It all ends in tears.']);
  });

  it('end at the last clause mark that lies well inside the limit', () => {
    expect(chunksOf('It rained, it snowed, and then the old bridge fell at last.', 30)).toEqual([
      'It rained, it snowed, ',
      'and then the old bridge fell ',
      'at last.',
    ]);
  });

  it('do not end at a clause mark so early that almost nothing is said', () => {
    expect(chunksOf('So, nobody knows how the bridge fell.', 25)).toEqual([
      'So, nobody knows how the ',
      'bridge fell.',
    ]);
  });

  it('keep a time and a decimal number together', () => {
    expect(chunksOf('The train of 10:30 carried 1,250.5 tons of it.', 17)).toEqual([
      'The train of ',
      '10:30 carried ',
      '1,250.5 tons of ',
      'it.',
    ]);
  });

  it('keep a compound together', () => {
    expect(chunksOf('The British-backed firm', 15)).toEqual(['The ', 'British-backed ', 'firm']);
  });

  it('are cut in a script without spaces too, at its marks and between its words', () => {
    const text = '我们昨天去了北京的故宫博物院，今天下雨了所以我们留在家里看书';
    const chunks = chunksOf(text, 60, 'zh-Hans');
    expect(chunks[0]).toBe('我们昨天去了北京的故宫博物院，');
    expect(chunks.join('')).toBe(text);
  });

  it('keep their offsets in the passage', () => {
    const passage = passageOf('First one. Then, after a while, a second one.');
    const [, second] = passage.sentences;
    expect(second && spokenChunks(passage, second, 22)).toEqual([
      { start: 11, end: 32 },
      { start: 32, end: 45 },
    ]);
  });

  it('join to the sentence, and none is too long unless a word is', () => {
    const words = 'bridge|well-known|a|Donaudampfschifffahrtsgesellschaft|10:30|故宫博物院|かな|👍🏽|漢';
    const between = ' |, | — |—|. |，|”| “|!!!!!!!!!!!!|\u00a0';
    const piece = fc.constantFrom(...`${words}|${between}`.split('|'));
    const sentence = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(sentence, fc.integer({ min: 12, max: 60 }), (text, limit) => {
        const passage = passageOf(text);
        const chunks = spokenChunks(passage, { start: 0, end: text.length }, limit);
        expect(textsOf(passage, chunks).join('')).toBe(text);
        const isCut = (at: number) => passage.words.some(({ start, end }) => start < at && at < end);
        expect(chunks.filter(({ start, end }) => start >= end || isCut(end))).toEqual([]);
        const isWord = (chunk: Span) =>
          passage.words.some(({ start, end }) => start === chunk.start && end === chunk.end);
        const tooLong = chunks.filter(({ start, end }) => spokenLength(text.slice(start, end)) > limit);
        expect(tooLong.filter((chunk) => !isWord(chunk))).toEqual([]);
      }),
    );
  });
});

describe('the time a voice is given', () => {
  it('grows with what there is to say and shrinks with the speed', () => {
    expect(speakingTimeLimit('a'.repeat(100), 1)).toBe(14_000);
    expect(speakingTimeLimit('a'.repeat(100), 2)).toBe(8500);
    expect(speakingTimeLimit('漢'.repeat(100), 1)).toBe(36_000);
  });
});
