import { x25519 } from '@noble/curves/ed25519.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLowOrder } from '../../../src/core/assignment/assignment.ts';

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const secret = new Uint8Array(32).fill(7);

const agrees = (publicKey: Uint8Array) => {
  try {
    return x25519.getSharedSecret(secret, publicKey).length === 32;
  } catch {
    return false;
  }
};

describe('a public key of low order', () => {
  it.each([
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0100000000000000000000000000000000000000000000000000000000000000',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
    '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000080',
    'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b880',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  ])('is one with which no secret can be agreed: %s', (hex) => {
    expect(agrees(bytesOf(hex))).toBe(false);
    expect(isLowOrder(bytesOf(hex))).toBe(true);
  });

  it('is every such key near the ends of the numbers, and no other', () => {
    for (const last of [0x00, 0x7f, 0x80, 0xff]) {
      for (let first = 0; first < 256; first += 1) {
        const key = new Uint8Array(32).fill(last % 0x80 === 0 ? 0 : 0xff);
        key[0] = first;
        key[31] = last;
        expect([first, last, isLowOrder(key)]).toEqual([first, last, !agrees(key)]);
      }
    }
  });

  it('is not a key that was drawn', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(key, (bytes) => {
        expect(isLowOrder(x25519.getPublicKey(bytes))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});
