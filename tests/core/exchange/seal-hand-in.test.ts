import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../../../src/core/base/base64url.ts';
import { createKeyPair, decodeKeyFile, encodeKeyFile } from '../../../src/core/exchange/key-file.ts';
import { decodeHandIn, readHandIn } from '../../../src/core/exchange/read-hand-in.ts';
import { encodeHandIn, requireCode, writeCode } from '../../../src/core/exchange/hand-in-code.ts';
import { receiptOf } from '../../../src/core/exchange/receipt.ts';
import { sealHandIn } from '../../../src/core/exchange/seal-hand-in.ts';
import { parseAssignment } from '../../../src/core/assignment/assignment-link.ts';
import { plainAssignment } from '../assignment/assignment-arbitrary.ts';
import { expectIssues, expectValue } from '../response/expect-value.ts';
import { anyHandIn } from './hand-in-arbitrary.ts';
import { fullHandIn, smallHandIn } from './sample-hand-in.ts';
import { seededRandom } from './seeded-random.ts';

const keys = createKeyPair(seededRandom(1));
const otherKeys = createKeyPair(seededRandom(2));
const sealed = sealHandIn(smallHandIn, keys.publicKey, seededRandom(3));
const box = expectValue(requireCode(sealed, 'code')).bytes;

describe('a sealed hand-in', () => {
  it('opens with the secret key, to what was put in, with the same receipt', () => {
    fc.assert(
      fc.property(anyHandIn, fc.integer(), (handIn, seed) => {
        const code = sealHandIn(handIn, keys.publicKey, seededRandom(seed));
        expect(code).toMatch(/^SR1s\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{6}$/);
        const opened = expectValue(readHandIn(code, [otherKeys.secretKey, keys.secretKey]));
        expect(opened).toEqual(handIn);
        expect(receiptOf(opened)).toBe(receiptOf(handIn));
      }),
      { numRuns: 50 },
    );
  });

  it('costs about 70 characters', () => {
    expect(sealed.length - encodeHandIn(smallHandIn).length).toBe(71);
    const full = sealHandIn(fullHandIn, keys.publicKey, seededRandom(3));
    expect(full.length).toBeLessThan(2_500);
  });

  it('is another one each time', () => {
    expect(sealHandIn(smallHandIn, keys.publicKey, seededRandom(4))).not.toBe(sealed);
  });

  it('cannot be read without a key, or with another one', () => {
    expect(expectIssues(decodeHandIn(sealed))).toEqual(['sealed at hand-in']);
    expect(expectIssues(readHandIn(sealed, []))).toEqual(['sealed at hand-in']);
    expect(expectIssues(readHandIn(sealed, ['not a key']))).toEqual(['sealed at hand-in']);
    expect(expectIssues(readHandIn(sealed, [otherKeys.secretKey]))).toEqual(['wrong-key at hand-in']);
  });

  it('is damaged by the change of any byte, even with a right checksum', () => {
    for (let index = 4; index < box.length; index += 1) {
      const changed = box.map((byte, place) => (place === index ? byte ^ 1 : byte));
      expect(expectIssues(readHandIn(writeCode('s', changed), [keys.secretKey]))).toEqual([
        'damaged at hand-in',
      ]);
    }
  });

  it('is damaged by any cut, even with a right checksum', () => {
    for (const length of [4, 35, 36, 37, 51, 52, box.length - 1]) {
      const cut = box.subarray(0, length);
      expect(expectIssues(readHandIn(writeCode('s', cut), [keys.secretKey]))).toEqual(['damaged at hand-in']);
    }
    expect(expectIssues(readHandIn(writeCode('s', new Uint8Array()), [keys.secretKey]))).toEqual([
      'wrong-key at hand-in',
    ]);
  });

  it('is not taken for an open one, nor an open one for it', () => {
    const open = expectValue(requireCode(encodeHandIn(smallHandIn), 'code')).bytes;

    expect(expectIssues(decodeHandIn(writeCode('', box)))).toEqual(['damaged at hand-in']);
    expect(expectIssues(readHandIn(writeCode('s', open), [keys.secretKey]))).toEqual([
      'wrong-key at hand-in',
    ]);
  });

  it('tells nothing of its writer', () => {
    expect(String.fromCharCode(...box)).not.toContain('Ana');
  });

  it('is not made with what is no key', () => {
    expect(() => sealHandIn(smallHandIn, 'short', seededRandom(1))).toThrow(RangeError);
    expect(() => sealHandIn(smallHandIn, 'A'.repeat(43), seededRandom(1))).toThrow(
      'invalid private or public key',
    );
  });
});

describe('readHandIn', () => {
  it('reads an open hand-in, with keys and without', () => {
    const code = encodeHandIn(smallHandIn);

    expect(readHandIn(code, [])).toEqual({ ok: true, value: smallHandIn });
    expect(readHandIn(code, [keys.secretKey])).toEqual({ ok: true, value: smallHandIn });
  });

  it('reads a sealed one out of a quoted mail', () => {
    const lines = (sealed.match(/.{1,60}/g) ?? []).map((line) => `> ${line}`);

    expect(readHandIn(`Ana wrote:\n${lines.join('\n')}\n`, [keys.secretKey])).toEqual({
      ok: true,
      value: smallHandIn,
    });
  });
});

describe('a pair of keys', () => {
  it('is two keys of 32 bytes, fit for an assignment', () => {
    expect(parseAssignment({ ...plainAssignment, publicKey: keys.publicKey }).ok).toBe(true);
    expect(keys.secretKey).toBe(toBase64Url(seededRandom(1)(32)));
    expect(otherKeys.publicKey).not.toBe(keys.publicKey);
  });
});

describe('the file of a key', () => {
  const file = { ...keys, assignment: '9b, Tuesday', note: 'Keep this file.' };
  const text = encodeKeyFile(file);

  it('gives back what was put in', () => {
    expect(decodeKeyFile(text)).toEqual({ ok: true, value: file });
    expect(decodeKeyFile(`\uFEFF${text}`)).toEqual({ ok: true, value: file });
    expect(decodeKeyFile(encodeKeyFile({ ...keys, assignment: '' }))).toEqual({
      ok: true,
      value: { ...keys, assignment: '' },
    });
  });

  it.each([
    ['nothing', '', 'no-key at key'],
    ['words', 'my key', 'no-key at key'],
    ['half a file', text.slice(0, 90), 'no-key at key'],
    ['other JSON', '{"schema":2}', 'no-key at key'],
    ['a file of later', text.replace('"secondReadKey": 1', '"secondReadKey": 2'), 'newer-version at key'],
    ['a short key', text.replace(keys.secretKey, 'short'), 'schema at key › secretKey'],
    ['keys of two pairs', text.replace(keys.publicKey, otherKeys.publicKey), 'wrong-pair at key'],
    ['a field of later', text.replace('"note"', '"notes"'), 'schema at key › notes'],
    ['a file of endless length', ' '.repeat(10_001), 'too-long at key'],
    ['a hand-in', sealed, 'no-key at key'],
  ])('is not %s', (_, other, issue) => {
    expect(expectIssues(decodeKeyFile(other))).toEqual([issue]);
  });
});
