// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOfPosition, rangeOfSpan } from '../../../src/ui/passage/dom-offset.ts';
import { type PassageLayer, renderParagraph } from '../../../src/ui/passage/render-paragraph.ts';
import { runs } from '../../support/runs.ts';

const word = fc
  .array(fc.constantFrom('a', 'Z', 'é', 'e\u0301', '🦊', '👩🏽‍🚀', '漢', 'ش', '’', '1', '-'), {
    minLength: 1,
    maxLength: 24,
  })
  .map((letters) => letters.join(''));
const paragraphs = fc.array(
  fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 4 },
);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const layerShares = fc.array(
  fc.record({ start: share, length: share, isTagged: fc.boolean(), isStacked: fc.boolean() }),
  {
    maxLength: 12,
  },
);

function draw(lines: readonly string[], layers: readonly PassageLayer[], speak: 'label' | 'label-and-end') {
  const text = lines.join('\n');
  const root = document.createElement('div');
  let start = 0;
  for (const line of lines) {
    const element = document.createElement('p');
    element.dataset['start'] = String(start);
    const paragraph = { start, end: start + line.length };
    const here = layers.filter(({ span }) => span.start < paragraph.end && span.end > paragraph.start);
    renderParagraph(element, { text, paragraph, layers: here, areTagsButtons: true, speak });
    root.append(element);
    start = paragraph.end + 1;
  }
  return root;
}

describe('places in a page of any text under any marks', () => {
  it('lead back to the offsets they were made of', () => {
    fc.assert(
      fc.property(paragraphs, layerShares, share, share, fc.boolean(), (lines, shares, a, b, isEndSpoken) => {
        const text = lines.join('\n');
        const at = (part: number) => Math.round(part * text.length);
        const layers = shares.map(({ start, length, isTagged, isStacked }, index): PassageLayer => {
          // Many at one place make a tag for several.
          const from = isStacked ? 0 : Math.min(at(start), text.length - 1);
          const span = { start: from, end: Math.min(text.length, from + 1 + Math.round(length * 40)) };
          return { id: `m${index}`, span, look: 'technique-1', ...(isTagged ? { tag: String(index) } : {}) };
        });
        const root = draw(lines, layers, isEndSpoken ? 'label-and-end' : 'label');
        const start = Math.min(at(a), at(b));
        const end = Math.max(at(a), at(b));
        fc.pre(start < end && text[start] !== '\n' && text[end - 1] !== '\n');
        const range = rangeOfSpan(root, { start, end });
        expect(range && offsetOfPosition(root, range.startContainer, range.startOffset)).toBe(start);
        expect(range && offsetOfPosition(root, range.endContainer, range.endOffset)).toBe(end);
      }),
      { numRuns: runs(500) },
    );
  });

  it('have an offset each, in order, wherever in a tag or between two nodes they lie', () => {
    const tagged = (id: string, start: number, end: number): PassageLayer => ({
      id,
      span: { start, end },
      look: 'technique-1',
      tag: id,
    });
    const layers = [tagged('1', 0, 9), tagged('2', 0, 4), tagged('3', 0, 20), tagged('4', 5, 7)];
    const root = draw(['Reports say so.', 'It ends.'], layers, 'label-and-end');
    const offsets: (number | undefined)[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { length } = walker.currentNode as Text;
      for (let offset = 0; offset <= length; offset += 1) {
        offsets.push(offsetOfPosition(root, walker.currentNode, offset));
      }
    }
    expect(offsets).toEqual(offsets.toSorted((a, b) => Number(a) - Number(b)));
    expect(new Set(offsets)).toEqual(new Set(Array.from({ length: 25 }, (_, offset) => offset)));
  });
});
