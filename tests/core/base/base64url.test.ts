import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../../src/core/base/base64url.ts';
import { checksumOf, crc32 } from '../../../src/core/base/crc32.ts';
import { fromUtf8, toUtf8 } from '../../../src/core/base/utf8.ts';

describe('base64url', () => {
  it('writes bytes as everybody does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['a letter that is none', 'AA+A'],
    ['padding', 'AA=='],
    ['a length no bytes have', 'A'],
    ['bits that no byte needs', 'AB'],
  ])('does not read %s', (_, text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});

describe('UTF-8', () => {
  it('is what everybody reads and writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(fromUtf8(toUtf8(text))).toBe(text);
      }),
    );
  });

  it('is not read from bytes that are none', () => {
    expect(fromUtf8(Uint8Array.of(0xff))).toBeUndefined();
  });
});

describe('the checksum', () => {
  it('is CRC-32', () => {
    expect(crc32(toUtf8('123456789'))).toBe(0xcbf43926);
    expect(checksumOf(toUtf8('123456789'))).toBe('y_Q5Jg');
  });
});
