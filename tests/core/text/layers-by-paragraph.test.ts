import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersByParagraph } from '../../../src/core/text/layers.ts';
import { overlaps } from '../../../src/core/text/span.ts';
import { passageOf } from '../../support/passage-of.ts';

const { paragraphs, text } = passageOf('One two.\nThree.\nFour five six.\nSeven.');

describe('the layers of each paragraph', () => {
  it('are those that lie over it, in the order given, however far they reach', () => {
    const layers = [
      { id: 'late', span: { start: 17, end: 20 } },
      { id: 'all', span: { start: 0, end: text.length } },
      { id: 'gap', span: { start: 8, end: 9 } },
      { id: 'early', span: { start: 0, end: 3 } },
    ];
    const ids = layersByParagraph(paragraphs, layers).map((list) => list.map(({ id }) => id));
    expect(ids).toEqual([['all', 'early'], ['all'], ['late', 'all'], ['all']]);
  });

  it('are the ones that asking every layer would find', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: text.length }), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const layers = spans.map((each, index) => ({ id: String(index), span: each }));
        expect(layersByParagraph(paragraphs, layers)).toEqual(
          paragraphs.map((paragraph) => layers.filter((layer) => overlaps(layer.span, paragraph))),
        );
      }),
    );
  });
});
