import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../../src/core/text/create-passage.ts';
import { normalizePassage } from '../../../src/core/text/normalize-passage.ts';
import { publishPassage } from '../../../src/core/text/publish-passage.ts';
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

describe('publishing sentences of other scripts', () => {
  it.each([
    [
      'ja',
      'keeps brackets on their side, and goes on after what somebody said',
      '彼は言った。「これは長い。」と彼女は答えた。「そうだ！」終わり。（注：違う。）次。『本。』なら？はい',
      [
        '彼は言った。',
        '「これは長い。」と彼女は答えた。',
        '「そうだ！」',
        '終わり。',
        '（注：違う。）',
        '次。',
        '『本。』',
        'なら？',
        'はい',
      ],
    ],
    [
      'zh',
      'keeps quotation marks on their side',
      '他来了。“走吧。”她说。',
      ['他来了。', '“走吧。”', '她说。'],
    ],
    [
      'ar',
      'keeps titles, initials and eras inside',
      'قالت د. سلمى: «انتهى العمل.» ثم خرجت عام 300 ق.م. هل عادت؟ نعم.',
      ['قالت د. سلمى: «انتهى العمل.»', 'ثم خرجت عام 300 ق.م. هل عادت؟', 'نعم.'],
    ],
    [
      'hi',
      'ends at a danda and not after a title',
      'डॉ. शर्मा आए। उन्होंने कहा, “ठीक है।” यह 3 कि.मी. दूर है॥ अंत',
      ['डॉ. शर्मा आए।', 'उन्होंने कहा, “ठीक है।”', 'यह 3 कि.मी. दूर है॥', 'अंत'],
    ],
    [
      'th',
      'takes no full stop for an end',
      'ดร. สมชาย เกิดเมื่อ พ.ศ. 2500 ใช่ไหม? ใช่ เขามา',
      ['ดร. สมชาย เกิดเมื่อ พ.ศ. 2500 ใช่ไหม?', 'ใช่ เขามา'],
    ],
  ])('%s: %s', (language, _, text, sentences) => {
    const passage = passageOf(text, language);
    expect(textsOf(passage, passage.sentences)).toEqual(sentences);
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
    expect(passageOf('سلام', 'pa-Arab-PK').direction).toBe('rtl');
    expect(passageOf('salam', 'ur-Latn').direction).toBe('ltr');
  });
});

describe('publishing any text', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
    .filter((text) => text !== '');

  const language = fc.constantFrom('en-GB', 'ar', 'ja', 'th', 'hi');

  it('gives a structure that passes its own check', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), language, (lines, tag) => {
        const normalized = normalizePassage(lines.join('\n'), 'op-ed.txt');
        if (!normalized.ok) return;
        const passage = passageOf(normalized.value, tag);
        expect(checkStructure(passage, passage.text, 'text.json')).toEqual([]);
      }),
    );
  });

  it('gives a sound structure wherever an author wants breaks, with a sentence beginning at each', () => {
    const offsets = fc.array(fc.nat({ max: 120 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), language, offsets, (lines, tag, some) => {
        const normalized = normalizePassage(lines.join('\n'), 'op-ed.txt');
        if (!normalized.ok) return;
        const text = normalized.value;
        const breaks = some.filter((at) => at < text.length && /\S/.test(text[at] ?? ''));
        const structure = publishPassage(text, tag, '', { breaks, joins: [] });
        expect(checkStructure(structure, text, 'text.json')).toEqual([]);
        const starts = structure.sentences.map(({ start }) => start);
        expect(starts).toEqual(expect.arrayContaining(breaks));
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
