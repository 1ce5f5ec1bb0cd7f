import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHandIn } from '../../../src/core/exchange/decode-hand-in.ts';
import { encodeHandIn } from '../../../src/core/exchange/encode-hand-in.ts';
import { receiptOf } from '../../../src/core/exchange/receipt-of.ts';
import { anyHandIn } from './hand-in-arbitrary.ts';

describe('the code of a hand-in', () => {
  it('gives back what was put in, with the same receipt', () => {
    fc.assert(
      fc.property(anyHandIn, (handIn) => {
        const code = encodeHandIn(handIn);
        expect(code).toMatch(/^SR1\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{6}$/);
        const decoded = decodeHandIn(code);
        expect(decoded).toEqual({ ok: true, value: handIn });
        expect(decoded.ok && receiptOf(decoded.value)).toBe(receiptOf(handIn));
      }),
    );
  });
});
