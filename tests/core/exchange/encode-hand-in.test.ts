import * as fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { decodeHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import { encodeHandIn, writeCode } from '../../../src/core/exchange/hand-in-code.ts';
import type { HandIn } from '../../../src/core/exchange/hand-in.ts';
import { packHandIn } from '../../../src/core/exchange/pack-hand-in.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import { expectIssues, expectValue } from '../response/expect-value.ts';
import { anyHandIn } from './hand-in-arbitrary.ts';
import { fullHandIn, smallHandIn } from './sample-hand-in.ts';
import { runs } from '../../support/runs.ts';

/** A code that carries this JSON, with a right checksum. */
function codeOf(json: string): string {
  return writeCode('', deflateSync(strToU8(json)));
}

/** The code of a hand-in's short form after a change that no page makes. */
function codeWith(change: object, handIn: HandIn = smallHandIn): string {
  return codeOf(JSON.stringify({ ...packHandIn(handIn), ...change }));
}

describe('the code of a hand-in', () => {
  it('gives back what was put in, with the same receipt', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        const code = encodeHandIn(handIn);
        expect(code).toMatch(/^SR1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{6}$/);
        const decoded = expectValue(decodeHandIn(code));
        expect(decoded).toEqual(handIn);
        expect(receiptOf(decoded)).toBe(receiptOf(handIn));
      }),
      { numRuns: runs(300) },
    );
  });

  it('carries what the learner took the writer to want', () => {
    const { work } = fullHandIn;
    const handIn = { ...fullHandIn, work: { ...work, firstRead: { ...work.firstRead, wants: 'A law.' } } };
    expect(expectValue(decodeHandIn(encodeHandIn(handIn))).work.firstRead?.wants).toBe('A law.');
    expect(receiptOf(handIn)).not.toBe(receiptOf(fullHandIn));
  });

  it('gives back a whole lesson, and one in which little was done', () => {
    expect(decodeHandIn(encodeHandIn(fullHandIn))).toEqual({ ok: true, value: fullHandIn });
    expect(decodeHandIn(encodeHandIn(smallHandIn))).toEqual({ ok: true, value: smallHandIn });
  });

  it('is far below 4,000 characters for a whole lesson, and fits a QR code for little', () => {
    expect(encodeHandIn(fullHandIn).length).toBeLessThan(2_400);
    expect(encodeHandIn(smallHandIn).length).toBeLessThan(500);
  });

  it('keeps a time as it was written, whatever its form', () => {
    const handIn: HandIn = { ...smallHandIn, handedInAt: '2026-11-23T09:21:52+01:00' };

    expect(decodeHandIn(encodeHandIn(handIn))).toEqual({ ok: true, value: handIn });
  });

  it('keeps an answer that ends in half a character', () => {
    const work = { ...smallHandIn.work, reflection: { fair: 'cut \uD83D' } };

    expect(decodeHandIn(encodeHandIn({ ...smallHandIn, work }))).toEqual({
      ok: true,
      value: { ...smallHandIn, work },
    });
  });

  it('is the same in whatever order the parts came about', () => {
    const items = Object.fromEntries(Object.entries(fullHandIn.work.items).toReversed());

    expect(encodeHandIn({ ...fullHandIn, work: { ...fullHandIn.work, items } })).toBe(
      encodeHandIn(fullHandIn),
    );
  });
});

describe('decodeHandIn', () => {
  const code = encodeHandIn(smallHandIn);
  const lines = code.match(/.{1,60}/g) ?? [];

  it.each([
    ['with words before and after', `Here is my hand-in: ${code}. Thank you, Ana`],
    ['in quotation marks', `“${code}”`],
    ['wrapped in lines', lines.join('\n')],
    ['wrapped in lines of Windows', lines.join('\r\n')],
    ['quoted in a reply', `On Monday Ana wrote:\n${lines.map((line) => `> ${line}`).join('\n')}\n> Ana`],
    ['quoted twice', lines.map((line) => `> > ${line}`).join('\n')],
    ['wrapped as mails are', lines.join('=\r\n')],
    ['with invisible characters and a byte order mark', `\uFEFF${lines.join('\u200B')}\u2060`],
    ['with fixed spaces', lines.join('\u00A0')],
    ['with hyphens that a word processor replaced', code.replaceAll('--', '—').replaceAll('-', '\u2011')],
    ['twice', `${code}\n${code}`],
    ['after one that was cut off', `${encodeHandIn(fullHandIn).slice(0, 700)}\n${code}`],
    ['after the code of a later release', `SR2.${'A'.repeat(200)}.AAAAAA ${code}`],
  ])('reads a code %s', (_, text) => {
    expect(decodeHandIn(text)).toEqual({ ok: true, value: smallHandIn });
  });

  it.each([
    ['nothing', '', 'no-hand-in'],
    ['words', 'Dear teacher, I have finished.', 'no-hand-in'],
    ['a link', 'https://example.org/#v=1&l=line-in-the-silicon_1.1.0&a=7Kq2fX&c=Zk3p0A', 'no-hand-in'],
    ['a code without its beginning', code.slice(4), 'no-hand-in'],
    ['a code without its end', code.slice(0, -1), 'damaged'],
    ['half a code', code.slice(0, 200), 'damaged'],
    ['half a code with words after it', `${code.slice(0, 200)}\n\nThanks, Ana`, 'damaged'],
    ['a code in capitals', code.toUpperCase(), 'damaged'],
    ['a code without its middle', code.slice(0, 100) + code.slice(140), 'damaged'],
    ['a code of a later release', code.replace('SR1', 'SR2'), 'newer-version'],
    ['a code of a kind of later', code.replace('SR1', 'SR1z'), 'newer-version'],
    ['an empty code', writeCode('', new Uint8Array()), 'damaged'],
    ['bytes that are not deflated', writeCode('', Uint8Array.of(255, 254, 253)), 'damaged'],
    ['deflated words', codeOf('Dear teacher'), 'schema'],
    ['a text of endless length', 'a'.repeat(4_000_001), 'too-long'],
    ['what unpacks to endless length', codeOf(`"${' '.repeat(3_000_000)}"`), 'damaged'],
    ['what unpacks to endless depth', codeOf('['.repeat(1_000_000)), 'schema'],
    [
      'a record that is there twice',
      codeWith({
        q: [
          ['fair', 'a'],
          ['fair', 'b'],
        ],
      }),
      'damaged',
    ],
    [
      'a list in another order',
      codeWith({
        q: [
          ['next-text', 'a'],
          ['fair', 'b'],
        ],
      }),
      'damaged',
    ],
    ['what is as usual and yet written', codeWith({ n: '' }), 'damaged'],
  ])('refuses %s', (_, text, issue) => {
    expect(expectIssues(decodeHandIn(text))[0]).toMatch(new RegExp(`^${issue} at hand-in`));
  });

  it.each([
    ['an unknown step', { o: ['lunch', 'report'] }, 'work.step'],
    ['an id with a space', { i: 'a b' }, 'work.id'],
    ['a version that is none', { l: ['line-in-the-silicon', 'new'] }, 'work.lesson.version'],
    ['a time that is none', { h: 'yesterday' }, 'handedInAt'],
    ['a time beyond all dates', { h: 9e15 }, 'handedInAt'],
    ['a name of two lines', { n: 'Ana\nBo' }, 'name'],
    ['a name of endless length', { n: 'a'.repeat(41) }, 'name'],
    ['settings of later', { a: ['7Kq2fX', 'z1', 0] }, 'assignment.settings'],
    ['a fingerprint that is none', { x: 'short' }, 'texts'],
    ['an answer of endless length', { q: [['fair', 'a'.repeat(1001)]] }, 'work.reflection.fair'],
    [
      'a mark that ends before it starts',
      { w: [['op-ed', { r: [[1, 9, -2, 0]] }]] },
      'work.items.op-ed.response.labels[0].span',
    ],
    [
      'a mark of no technique',
      { w: [['op-ed', { r: [[1, 9, 2, 7]] }]] },
      'work.items.op-ed.response.labels[0].technique',
    ],
    ['marks that point to none', { w: [['op-ed', { r: [[0, 1]] }]] }, 'work.items.op-ed.response'],
    [
      'more marks than there may be',
      { w: [['op-ed', { r: [[1, 9, 2, 0], ...Array.from({ length: 500 }, () => [0, 1])] }]] },
      'work.items.op-ed.response',
    ],
  ])('says which field of a whole code cannot be: %s', (_, change, path) => {
    expect(expectIssues(decodeHandIn(codeWith(change)))).toContain(`schema at hand-in › ${path}`);
  });

  it('gives a few reasons where everything is wrong', () => {
    const items = Array.from({ length: 50_000 }, () => 1);

    expect(expectIssues(decodeHandIn(codeWith({ w: items })))).toHaveLength(20);
  });
});
