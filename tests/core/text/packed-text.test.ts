import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StructureData, packText, textSchema, unpackText } from '../../../src/core/text/packed-text.ts';
import { parseData } from '../../../src/core/base/parse-data.ts';

const anySpans = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 })), { maxLength: 20 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]): [number, number] => {
      const start = at + gap;
      at = start + length;
      return [start, at];
    });
  });

const anyStructure: fc.Arbitrary<StructureData> = fc.record({
  language: fc.constantFrom('en-GB', 'ar'),
  direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  sha256: fc.constant('0'.repeat(64)),
  paragraphs: anySpans,
  sentences: anySpans,
  words: anySpans,
});

describe('packing the structures of passages', () => {
  it('gives the same file back, through JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('op-ed', 'form-a-1'), anyStructure), (passages) => {
        const file = { schema: 1 as const, passages };
        const travelled: unknown = JSON.parse(JSON.stringify(packText(file)));
        const unpacked = unpackText(travelled, 'text.json');
        expect(unpacked.ok && parseData(textSchema, unpacked.value, 'text.json')).toEqual({
          ok: true,
          value: file,
        });
      }),
    );
  });

  it('writes distances and lengths', () => {
    const structure = { language: 'en', direction: 'ltr' as const, sha256: '0'.repeat(64) };
    const spans: [number, number][] = [
      [0, 3],
      [4, 9],
    ];
    const file = {
      schema: 1 as const,
      passages: { p: { ...structure, paragraphs: [], sentences: spans, words: spans } },
    };
    expect(packText(file)).toEqual({
      schema: 1,
      passages: { p: { ...structure, paragraphs: [], sentences: [0, 3, 1, 5], words: [0, 3, 1, 5] } },
    });
  });

  it('says what is wrong with data that was not packed', () => {
    const unpacked = unpackText(
      { passages: { p: { paragraphs: 'x', sentences: [], words: [] } } },
      'text.json',
    );
    expect(unpacked).toMatchObject({ ok: false, issues: [{ path: 'text.json › passages.p.paragraphs' }] });
  });
});
