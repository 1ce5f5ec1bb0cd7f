import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentParagraph, type Layer } from '../../../src/core/text/layers.ts';

const paragraph = { start: 10, end: 30 };

describe('cutting a paragraph under layers', () => {
  it('gives the whole paragraph when nothing lies over it', () => {
    expect(segmentParagraph(paragraph, [{ id: 'm1', span: { start: 0, end: 10 } }])).toEqual([
      { start: 10, end: 30, layers: [], begins: [] },
    ]);
  });

  it('flattens layers that overlap and says where each begins', () => {
    const layers: Layer[] = [
      { id: 'm1', span: { start: 12, end: 20 } },
      { id: 'm2', span: { start: 16, end: 40 } },
    ];
    expect(segmentParagraph(paragraph, layers)).toEqual([
      { start: 10, end: 12, layers: [], begins: [] },
      { start: 12, end: 16, layers: ['m1'], begins: ['m1'] },
      { start: 16, end: 20, layers: ['m1', 'm2'], begins: ['m2'] },
      { start: 20, end: 30, layers: ['m2'], begins: [] },
    ]);
  });

  it('covers the paragraph exactly once, whatever lies over it', () => {
    const layer = fc
      .tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(layer, { maxLength: 12 }), (spans) => {
        const layers = spans.map((span, index) => ({ id: `m${index}`, span }));
        const segments = segmentParagraph(paragraph, layers);
        let at = paragraph.start;
        for (const segment of segments) {
          expect(segment.start).toBe(at);
          expect(segment.end).toBeGreaterThan(segment.start);
          const over = layers.filter(({ span }) => span.start <= segment.start && segment.start < span.end);
          expect(segment.layers).toEqual(over.map(({ id }) => id));
          at = segment.end;
        }
        expect(at).toBe(paragraph.end);
      }),
    );
  });
});
