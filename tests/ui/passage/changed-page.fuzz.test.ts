// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetOfPosition, rangeOfSpan } from '../../../src/ui/passage/dom-offset.ts';
import { type PassageLayer, renderParagraph } from '../../../src/ui/passage/render-paragraph.ts';
import { runs } from '../../support/runs.ts';

/** Every letter of the text stands in it once, so that each says where it comes from; what is put in has letters of its own. */
const lines = [40, 25, 31].map((length, line) =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + line * 100 + at))
    .join('')
    .replace(/(.{5})/gu, '$1 ')
    .trim(),
);
const text = lines.join('\n');
const isOurs = (letter: string) => letter >= '\u4e00' && letter < '\u5000';

/** A place in something, as a part of its length. */
const share = fc.noBias(fc.integer({ min: 0, max: 999 })).map((part) => part / 1000);

/** What a change of the page is made of: which kind, where, and what comes there. */
const change = fc.record({
  kind: fc.constantFrom(
    'insert text',
    'insert element',
    'split',
    'normalize',
    'remove',
    'wrap',
    'write again',
    'translate',
    'hyphenate',
    'copy paragraph',
    'translate paragraph',
    'draw',
  ),
  place: share,
  offset: share,
  words: fc.constantFrom('x', 'yz ', ' (xy)', 'xxx yyy zzz', '\u00ad', ' '),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function draw(element: HTMLElement, line: number, layers: readonly PassageLayer[]): void {
  const start = lines.slice(0, line).reduce((sum, { length }) => sum + length + 1, 0);
  const paragraph = { start, end: start + (lines[line]?.length ?? 0) };
  element.dataset['start'] = String(start);
  renderParagraph(element, { text, paragraph, layers, areTagsButtons: true, speak: 'label-and-end' });
}

function layersAt(place: number, offset: number): PassageLayer[] {
  const start = Math.floor(place * text.length);
  const end = Math.min(text.length, start + 1 + Math.floor(offset * 30));
  return [{ id: 'm', span: { start, end }, look: 'technique-1', tag: '1' }];
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function elementWith(words: string): HTMLElement {
  const element = document.createElement('font');
  element.append(document.createElement('font'));
  element.firstElementChild?.append(words);
  return element;
}

function make(root: HTMLElement, { kind, place, offset, words }: Change): void {
  const texts = textsIn(root);
  const node = texts[Math.floor(place * texts.length)];
  const paragraphs = [...root.children] as HTMLElement[];
  const paragraph = paragraphs[Math.floor(place * paragraphs.length)];
  if (node === undefined || paragraph === undefined) return;
  const at = Math.round(offset * node.length);
  switch (kind) {
    case 'insert text':
      return node.insertData(at, words);
    case 'insert element':
      node.splitText(at).before(elementWith(words));
      return;
    case 'split':
      return void node.splitText(at);
    case 'normalize':
      return paragraph.normalize();
    case 'remove':
      return offset < 0.7 ? node.remove() : node.parentElement?.closest('mark, b, font, span')?.remove();
    case 'wrap': {
      const part = offset < 0.5 ? node : node.splitText(at);
      const wrapper = document.createElement('b');
      part.replaceWith(wrapper);
      wrapper.append(part);
      return;
    }
    case 'write again':
      return node.replaceWith(elementWith(node.data));
    case 'translate':
      return node.replaceWith(elementWith(words.repeat(3)));
    case 'hyphenate':
      return node.insertData(at, offset < 0.5 ? '\u00ad' : '\u200b');
    case 'copy paragraph': {
      const copy = paragraph.cloneNode(true) as HTMLElement;
      for (const one of textsIn(copy)) one.data = words;
      paragraph.after(copy);
      return;
    }
    case 'translate paragraph':
      for (const one of textsIn(paragraph)) one.replaceWith(elementWith(words));
      return;
    case 'draw':
      for (const [line, element] of drawnIn(root).entries()) draw(element, line, layersAt(place, offset));
  }
}

const isDrawn = new WeakSet<Element>();
const drawnIn = (root: HTMLElement) =>
  ([...root.children] as HTMLElement[]).filter((element) => isDrawn.has(element));

/** Our letters in a range. */
function lettersIn(range: Range): string {
  return [...range.toString()].filter(isOurs).join('');
}

/** Our letters that stand in the page and come from a stretch of the text. */
function lettersOf(root: HTMLElement, start: number, end: number): string {
  const there = new Set(root.textContent);
  return Array.from(text.slice(start, end))
    .filter((letter) => isOurs(letter) && there.has(letter))
    .join('');
}

const selection = fc.record({ a: share, b: share, c: share, d: share, onElements: fc.boolean() });

it('leads to the very words or to none, whatever somebody does to the page', () => {
  let right = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.array(selection, { minLength: 6, maxLength: 6 }),
      share,
      share,
      (changes, selections, place, offset) => {
        const root = document.createElement('div');
        for (const line of lines.keys()) {
          const element = document.createElement('p');
          isDrawn.add(element);
          draw(element, line, layersAt(place, offset));
          root.append(element);
        }
        for (const one of changes) make(root, one);
        const places = textsIn(root) as Node[];
        const found: [boolean, string][] = [];
        const meant: [boolean, string][] = [];
        for (const { a, b, c, d, onElements } of selections) {
          const nodeAt = (at: number) => {
            const node = places[Math.floor(at * places.length)];
            return onElements ? (node?.parentNode ?? undefined) : node;
          };
          const [from, to] = [nodeAt(a), nodeAt(b)];
          if (from === undefined || to === undefined) continue;
          const within = (node: Node, at: number) =>
            Math.round(at * (node instanceof Text ? node.length : node.childNodes.length));
          const range = document.createRange();
          range.setStart(from, within(from, c));
          // A range whose end comes first becomes an empty one there.
          range.setEnd(to, within(to, d));
          if (range.collapsed) continue;
          const start = offsetOfPosition(root, range.startContainer, range.startOffset);
          const end = offsetOfPosition(root, range.endContainer, range.endOffset);
          if (start === undefined || end === undefined) refused += 1;
          else {
            right += 1;
            found.push([start <= end, lettersIn(range)]);
            meant.push([true, lettersOf(root, start, end)]);
          }
          const span = { start: Math.floor(a * text.length), end: Math.ceil(b * text.length) };
          const back = span.start < span.end ? rangeOfSpan(root, span) : undefined;
          if (back === undefined) continue;
          found.push([true, lettersIn(back)]);
          meant.push([true, lettersOf(root, span.start, span.end)]);
        }
        expect(found).toEqual(meant);
      },
    ),
    { numRuns: runs(1000), seed: 13 },
  );
  // Refusing everything would never be wrong either.
  expect(right).toBeGreaterThan(refused / 2);
});
