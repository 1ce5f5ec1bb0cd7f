import * as fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeHandIn } from '../../../src/core/exchange/hand-in-code.ts';
import { readSource, type SourceTexts } from '../../../src/core/exchange/read-source.ts';
import { fullHandIn, smallHandIn } from './sample-hand-in.ts';
import { runs } from '../../support/runs.ts';

const small = encodeHandIn(smallHandIn);
const full = encodeHandIn(fullHandIn);

/** The texts by name, and the issues as code and path. */
function seen({ texts, issues }: SourceTexts) {
  return {
    texts: Object.fromEntries(texts.map(({ name, text }) => [name, text])),
    issues: issues.map(({ code, path }) => `${code} at ${path}`),
  };
}

function zip(files: Zippable): Uint8Array {
  return zipSync(files);
}

/** Text as an editor of Windows saves it as “Unicode”. */
function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

describe('a text file', () => {
  it.each([
    ['UTF-8', strToU8('Zoë\n')],
    ['UTF-8 with a byte order mark', strToU8('\uFEFFZoë\n')],
    ['UTF-16 LE', utf16('Zoë\n', true)],
    ['UTF-16 BE', utf16('Zoë\n', false)],
  ])('is read as %s', (_, bytes) => {
    expect(readSource('ana.txt', bytes)).toEqual({
      texts: [{ name: 'ana.txt', text: 'Zoë\n' }],
      issues: [],
    });
  });

  it('keeps its code when an old editor has saved it', () => {
    const bytes = Uint8Array.of(...strToU8('Name: Zo'), 0xeb, ...strToU8(`\n${small}`));

    expect(readSource('zoe.txt', bytes).texts[0]?.text).toBe(`Name: Zo\uFFFD\n${small}`);
  });

  it('is none when it is an image, an office document, or too large', () => {
    const image = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    const document = zip({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8('<w/>'),
    });

    expect(seen(readSource('a.png', image)).issues).toEqual(['not-text at a.png']);
    expect(seen(readSource('a.docx', document))).toEqual({ texts: {}, issues: ['not-text at a.docx'] });
    expect(seen(readSource('a.txt', new Uint8Array(1_000_001).fill(65))).issues).toEqual([
      'too-large at a.txt',
    ]);
  });

  it('becomes several texts where it holds several codes, the damaged ones too', () => {
    const text = `Ana: ${small}\nBo: ${full}\nAna again: ${small}\nCy: ${full.slice(0, 300)}!\nDi: ${full.slice(0, 200)}Q!`;

    expect(seen(readSource('chat.txt', strToU8(text)))).toEqual({
      texts: { 'chat.txt (1)': small, 'chat.txt (2)': full, 'chat.txt (3)': `${full.slice(0, 200)}Q` },
      issues: [],
    });
  });

  it('stays one text where it holds one code, twice or with a few letters that look like one', () => {
    const text = `Name: SR1.Ana\n${small}\n\n${small}`;

    expect(readSource('ana.txt', strToU8(text)).texts).toEqual([{ name: 'ana.txt', text }]);
  });
});

describe('a zip', () => {
  it('gives its files, in folders or not, and passes over what is no file of a learner', () => {
    const bytes = zip({
      'ana.txt': strToU8('a'),
      'group 2': { 'bo.txt': strToU8('b'), '.DS_Store': strToU8('x'), deeper: { 'cy.txt': strToU8('c') } },
      __MACOSX: { '._ana.txt': strToU8('x') },
      'empty/': new Uint8Array(),
    });

    expect(seen(readSource('class.zip', bytes))).toEqual({
      texts: {
        'class.zip › ana.txt': 'a',
        'class.zip › group 2/bo.txt': 'b',
        'class.zip › group 2/deeper/cy.txt': 'c',
      },
      issues: [],
    });
  });

  it('names what it cannot read, and gives the rest', () => {
    const bytes = zip({
      'ana.txt': strToU8('a'),
      'photo.jpg': Uint8Array.of(255, 216, 0, 0),
      'film.txt': new Uint8Array(1_000_001),
      'bo.txt': [strToU8('b'), { level: 0 }],
    });

    expect(seen(readSource('class.zip', bytes))).toEqual({
      texts: { 'class.zip › ana.txt': 'a', 'class.zip › bo.txt': 'b' },
      issues: ['too-large at class.zip › film.txt', 'not-text at class.zip › photo.jpg'],
    });
  });

  it('gives the rest when the data of a file in it are damaged', () => {
    const bytes = zip({ 'ana.txt': strToU8('a'), 'bo.txt': strToU8(full), 'cy.txt': strToU8('c') });
    const name = new TextDecoder('latin1').decode(bytes).indexOf('bo.txt');
    bytes[name + 'bo.txt'.length] = 0xff;

    expect(seen(readSource('class.zip', bytes))).toEqual({
      texts: { 'class.zip › ana.txt': 'a', 'class.zip › cy.txt': 'c' },
      issues: ['damaged-zip at class.zip › bo.txt'],
    });
  });

  it('gives both of two files with one name', () => {
    const bytes = zip({ 'a.txt': strToU8('a'), 'b.txt': strToU8('b') });
    const renamed = bytes.map((byte, index) => (byte === 98 && bytes[index + 1] === 46 ? 97 : byte));

    expect(readSource('class.zip', renamed).texts).toEqual([
      { name: 'class.zip › a.txt', text: 'a' },
      { name: 'class.zip › a.txt', text: 'b' },
    ]);
  });

  it('is refused as a whole with too many files, or cut off', () => {
    const many = zip(
      Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`${index}.txt`, new Uint8Array()])),
    );

    expect(seen(readSource('many.zip', many))).toEqual({ texts: {}, issues: ['too-many at many.zip'] });
    expect(seen(readSource('cut.zip', many.subarray(0, 4000)))).toEqual({
      texts: {},
      issues: ['damaged-zip at cut.zip'],
    });
  });

  it('unpacks no more than its limit in all', () => {
    const large = new Uint8Array(1_000_000).fill(65);
    const bytes = zip(Object.fromEntries(Array.from({ length: 66 }, (_, index) => [`${index}.txt`, large])));
    const { texts, issues } = seen(readSource('bomb.zip', bytes));

    expect(Object.keys(texts)).toHaveLength(64);
    expect(issues).toEqual(['too-large at bomb.zip › 64.txt', 'too-large at bomb.zip › 65.txt']);
  });

  it('never throws, whatever happened to its bytes', () => {
    const bytes = zip({ 'ana.txt': strToU8(small), 'bo.txt': strToU8(full), 'c/d.txt': strToU8('d') });
    const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.nat(bytes.length),
        (changes, length) => {
          const changed = bytes.slice();
          for (const [index, byte] of changes) changed[index] = byte;
          for (const some of [changed, changed.slice(0, length)]) {
            const { texts, issues } = readSource('class.zip', some);
            expect(texts.length + issues.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
