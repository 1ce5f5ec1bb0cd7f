import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../src/core/text/check-structure.ts';
import { normalizePassage } from '../../../src/core/text/normalize-passage.ts';
import { passageOf, textsOf } from '../../support/passage-of.ts';

describe('publishing sentences', () => {
  it('keeps abbreviations and initials inside their sentence', () => {
    const passage = passageOf('Dr. Smith met Mr. J. Jones at 5 p.m. in the U.S. embassy. He left.');
    expect(textsOf(passage, passage.sentences)).toEqual([
      'Dr. Smith met Mr. J. Jones at 5 p.m. in the U.S. embassy.',
      'He left.',
    ]);
  });

  it('keeps a closing quotation mark with the sentence it closes', () => {
    const passage = passageOf('“It is over.” She closed the door.');
    expect(textsOf(passage, passage.sentences)).toEqual(['“It is over.”', 'She closed the door.']);
  });

  it('does not run sentences across paragraphs', () => {
    const passage = passageOf('A heading\nA first line. A second');
    expect(textsOf(passage, passage.sentences)).toEqual(['A heading', 'A first line.', 'A second']);
  });
});

describe('publishing words', () => {
  it('keeps hyphenated compounds and numbers whole and leaves punctuation out', () => {
    const passage = passageOf('The British-backed ‘Qwen 2.5’—a well-kept secret…');
    expect(textsOf(passage, passage.words)).toEqual([
      'The',
      'British-backed',
      'Qwen',
      '2.5',
      'a',
      'well-kept',
      'secret',
    ]);
  });

  it.each([
    ['ja', '彼は新聞を読んだ。それは長かった。', 2],
    ['ar', 'قرأت المقال مرتين. كان طويلا.', 2],
    ['hi', 'उसने लेख पढ़ा। वह लंबा था।', 2],
  ])('finds words and sentences in %s', (language, text, sentences) => {
    const passage = passageOf(text, language);
    expect(passage.sentences).toHaveLength(sentences);
    expect(passage.words.length).toBeGreaterThan(3);
    expect(checkStructure(passage, text, 'text.json')).toEqual([]);
  });

  it('knows which way a script runs', () => {
    expect(passageOf('שלום', 'he').direction).toBe('rtl');
    expect(passageOf('hello', 'en').direction).toBe('ltr');
  });
});

describe('publishing any text', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
    .filter((text) => text !== '');

  it('gives a structure that passes its own check', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const normalized = normalizePassage(lines.join('\n'), 'op-ed.txt');
        if (!normalized.ok) return;
        const passage = passageOf(normalized.value);
        expect(checkStructure(passage, passage.text, 'text.json')).toEqual([]);
      }),
    );
  });
});

describe('normalizing a passage file', () => {
  it('drops the byte order mark, carriage returns and blank lines, and composes letters', () => {
    expect(normalizePassage('\uFEFFCafe\u0301\r\n\r\n\nTwo\n\n', 'op-ed.txt')).toEqual({
      ok: true,
      value: 'Café\nTwo',
    });
  });

  it('names the line of every problem', () => {
    const result = normalizePassage(' one\ntwo\u0007\n', 'op-ed.txt');
    expect(result.ok ? [] : result.issues.map(({ code, path }) => [code, path])).toEqual([
      ['edge-space', 'op-ed.txt:1'],
      ['control-character', 'op-ed.txt:2'],
    ]);
  });

  it('refuses a file without text', () => {
    const result = normalizePassage('\n \n', 'op-ed.txt');
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['empty-passage']);
  });
});

describe('checking a structure an author has edited', () => {
  const passage = passageOf('One two. Three four.\nFive.');

  it('accepts sentences that were merged by hand', () => {
    const merged = { ...passage, sentences: [{ start: 0, end: 20 }, passage.sentences[2]!] };
    expect(checkStructure(merged, passage.text, 'text.json')).toEqual([]);
  });

  it('reports spans out of bounds, out of order and outside their holder', () => {
    const broken = {
      ...passage,
      paragraphs: [{ start: 0, end: 20 }],
      sentences: [
        { start: 9, end: 22 },
        { start: 0, end: 8 },
        { start: 21, end: 99 },
      ],
    };
    const codes = checkStructure(broken, passage.text, 'text.json').map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['paragraph-count', 'span-order', 'span-bounds', 'span-nesting']));
  });
});
