import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintPassage } from '../../../../src/core/text/lint/lint-passage.ts';
import { normalizePassage } from '../../../../src/core/text/normalize-passage.ts';
import { lessonFolders } from '../../../../src/tools/lessons/read-json.ts';
import { fixtureLessons } from '../../../lessons/fixture-lessons.ts';

const lint = (text: string, language = 'en-GB') =>
  lintPassage(text, language, 'op-ed.txt').map(({ code, path, message }) => `${code} ${path}: ${message}`);
const codes = (text: string, language = 'en-GB') => lintPassage(text, language, 'x').map(({ code }) => code);

/** A page of a review as it comes out of a PDF, made up. */
const page = [
  'The harbour was once the only place in the dis-',
  'trict where a boat could be mended for less than',
  'a month of wages, and nobody thought that it would',
  'THE HARBOUR REVIEW 12',
  'close. The council’s plan says so. It was under-',
  'stood by few. The rest of us learned it from a',
  'notice on the gate.',
];

describe('text that is broken into the lines of a page', () => {
  it('looks hard-wrapped, with the lines counted', () => {
    const said = lint(page.join('\n'));
    expect(said[0]).toBe(
      'hard-wrapped op-ed.txt: looks hard-wrapped (7 lines, 6 of them end without a stop): one paragraph a line',
    );
  });

  it('shows every hyphen, page number and running head with its line', () => {
    const said = lint(['', ...page, '', '13'].join('\r\n'));
    expect(said).toEqual(
      expect.arrayContaining([
        'hyphen-at-line-end op-ed.txt:2: ends in a hyphen: “dis- trict” may be one word',
        'hyphen-at-line-end op-ed.txt:6: ends in a hyphen: “under- stood” may be one word',
        'running-head op-ed.txt:5: “THE HARBOUR REVIEW 12” looks like the head of a page',
        'page-number op-ed.txt:10: “13” looks like the number of a page',
      ]),
    );
  });

  it('is seen in scripts without capitals by lines of one length', () => {
    const line = 'यह एक लंबी पंक्ति है जो पन्ने के किनारे पर टूट';
    expect(codes(`${`${line}\n`.repeat(8)}अंत।`, 'hi')).toContain('hard-wrapped');
  });

  it('is told apart from one line that was cut, and from headings, lists and verse', () => {
    const paragraph = 'A whole paragraph that ends with a stop, as it should.';
    expect(codes([paragraph, 'A cut line', 'goes on here.', ...Array(9).fill(paragraph)].join('\n'))).toEqual(
      ['broken-line'],
    );
    expect(
      codes(['A heading', paragraph, 'Another heading', paragraph, 'BY ANN FIELD', paragraph].join('\n')),
    ).toEqual([]);
    expect(
      codes(['The tide comes in', 'The tide goes out', 'And no one stays', 'To see it turn.'].join('\n')),
    ).toEqual([]);
  });
});

describe('characters that travel unseen or broken', () => {
  it.each([
    ['\u202E', 'RIGHT-TO-LEFT OVERRIDE'],
    ['\u202A', 'LEFT-TO-RIGHT EMBEDDING'],
    ['\u202B', 'RIGHT-TO-LEFT EMBEDDING'],
    ['\u202C', 'POP DIRECTIONAL FORMATTING'],
    ['\u202D', 'LEFT-TO-RIGHT OVERRIDE'],
    ['\u2066', 'LEFT-TO-RIGHT ISOLATE'],
    ['\u2067', 'RIGHT-TO-LEFT ISOLATE'],
    ['\u2068', 'FIRST STRONG ISOLATE'],
    ['\u2069', 'POP DIRECTIONAL ISOLATE'],
    ['\u200B', 'ZERO WIDTH SPACE'],
    ['\u2060', 'WORD JOINER'],
    ['\uFEFF', 'ZERO WIDTH NO-BREAK SPACE'],
    ['\u00AD', 'SOFT HYPHEN'],
    ['\uFB00', 'LATIN SMALL LIGATURE FF'],
    ['\uFB01', 'LATIN SMALL LIGATURE FI'],
    ['\uFB02', 'LATIN SMALL LIGATURE FL'],
    ['\uFB03', 'LATIN SMALL LIGATURE FFI'],
    ['\uFB04', 'LATIN SMALL LIGATURE FFL'],
    ['\uFB05', 'LATIN SMALL LIGATURE LONG S T'],
    ['\uFB06', 'LATIN SMALL LIGATURE ST'],
    ['\uFFFD', 'REPLACEMENT CHARACTER'],
    ['\u0085', 'NEXT LINE'],
    ['\u2028', 'LINE SEPARATOR'],
    ['\u2029', 'PARAGRAPH SEPARATOR'],
  ])('are named with line and code point: %j', (sign, name) => {
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const said = lint(`One.\nA wo${sign}rd and a wo${sign}rd.`);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`op-ed.txt:2: holds U+${code} ${name} 2 times: `);
  });

  it.each([
    ['It costs Â£5.', 'mojibake'],
    ['Itâ€™s late.', 'mojibake'],
    ['A cafÃ© by the sea.', 'mojibake'],
    ['Ð¡Ð¾Ð½.', 'mojibake'],
    ['A <b>bold</b> word.', 'markup'],
    ['Line<br/>break.', 'markup'],
    ['Salt&nbsp;and pepper.', 'markup'],
    ['A &#8217; sign.', 'markup'],
    ['A **bold** word.', 'markdown'],
    ['A *slanted* word.', 'markdown'],
    ['> A quote.', 'markdown'],
    ['## A heading.', 'markdown'],
    ['See [here](https://e.org).', 'markdown'],
    ['Two  spaces.', 'double-space'],
    ['A\ttab.', 'double-space'],
  ])('are known for what they are: %j', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it('says which control character the text holds, a form feed by its name', () => {
    const messages = (text: string) => {
      const result = normalizePassage(text, 'op-ed.txt');
      return result.ok ? [] : result.issues.map(({ code, path, message }) => `${code} ${path}: ${message}`);
    };
    expect(messages('One.\n\fTwo.')).toEqual([
      'control-character op-ed.txt:2: the line holds the control character U+000C FORM FEED',
    ]);
    expect(messages('\u00A0One.')).toEqual([
      'edge-space op-ed.txt:1: the line begins or ends with U+00A0 NO-BREAK SPACE',
    ]);
  });
});

describe('correct text', () => {
  it.each([
    ['fa', 'می‌خواهم کتاب‌ها را بخوانم. این «خوب» است.'],
    ['ar', 'قال: «نعم، هذا صحيح.» ثم كتب الله ﷺ في \u200Fالنص.'],
    ['he', 'הוא אמר: „כן”. \u200Fואז הלך.'],
    ['hi', 'क्‍या यह ठीक है? हाँ, र्‍याम ने कहा।'],
    ['th', 'เขา\u200Bพูด\u200Bว่า ใช่ แล้วก็ไป'],
    ['km', 'ខ្ញុំ\u200Bទៅ\u200Bផ្សារ។'],
    ['ja', '彼は言った。「はい。」　そして行った……。'],
    ['fr', '«\u202FPourquoi\u202F?\u202F» demanda-t-elle. C’est à 10\u00A0000\u00A0km\u202F; voilà.'],
    ['pt', 'A MAÇÃ É MINHA. “IRMÃ”, disse. NÃO!'],
    ['de', '„Schiff-, Auf\u200Clage“ – 5 % & mehr; AT&T; 3 < 5 > 2.'],
    ['en', 'A 👩‍👩‍👧 family — 2 * 3 * 4, snake_case_name, R&D; it’s 5 * 6… “Yes?”'],
    ['es', '—¿Por qué? —preguntó.\n—No sé.'],
  ])('%s is left alone', (language, text) => {
    expect(lint(text, language)).toEqual([]);
  });

  it('of the lessons we ship and test with is left alone', () => {
    for (const folder of [...lessonFolders(), ...lessonFolders(fixtureLessons)]) {
      const { language } = JSON.parse(readFileSync(join(folder, 'lesson.json'), 'utf8')) as {
        language: string;
      };
      const files = readdirSync(join(folder, 'passages'));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files)
        expect(lint(readFileSync(join(folder, 'passages', file), 'utf8'), language)).toEqual([]);
    }
  });
});
