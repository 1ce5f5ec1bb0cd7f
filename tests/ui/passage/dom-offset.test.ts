// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { offsetOfPosition, rangeOfSpan } from '../../../src/ui/passage/dom-offset.ts';
import { type PassageLayer, renderParagraph } from '../../../src/ui/passage/render-paragraph.ts';
import { readSelection } from '../../../src/ui/passage/read-selection.ts';
import { passageOf } from '../../support/passage-of.ts';

const passage = passageOf('Reports say 🦊 so. The bridge is long.\nIt all ends in tears.');
const { text } = passage;
let root: HTMLElement;

function draw(layers: readonly PassageLayer[]): void {
  root = document.createElement('div');
  for (const paragraph of passage.paragraphs) {
    const element = document.createElement('p');
    element.dataset['start'] = String(paragraph.start);
    renderParagraph(element, { text, paragraph, layers, areTagsButtons: true, speak: 'label' });
    root.append(element);
  }
  document.body.replaceChildren(root);
}

const layer = (id: string, start: number, end: number): PassageLayer => ({
  id,
  span: { start, end },
  look: 'technique-1',
  tag: id,
  name: `${id} tag`,
});

beforeEach(() => draw([layer('1', 0, 11), layer('2', 8, 25), layer('3', 30, 50)]));

describe('a drawn passage', () => {
  it('shows its text once, with tags beside it that are not part of it', () => {
    const shown = root.cloneNode(true) as HTMLElement;
    for (const extra of shown.querySelectorAll('[data-ui]')) extra.remove();
    expect([...shown.children].map((paragraph) => paragraph.textContent)).toEqual(text.split('\n'));
  });

  it('says of every marked stretch whose marks lie over it', () => {
    for (const extra of root.querySelectorAll('[data-ui]')) extra.remove();
    const marks = [...root.querySelectorAll('mark')].map((mark) => [mark.textContent, mark.dataset['ids']]);
    expect(marks).toEqual([
      ['Reports ', '1'],
      ['say', '1 2'],
      [' 🦊 so. The br', '2'],
      ['is long.', '3'],
      ['It all ends', '3'],
    ]);
  });

  it('puts a tag only where a mark begins, not where it goes on in the next paragraph', () => {
    expect([...root.querySelectorAll('button')].map((tag) => tag.textContent)).toEqual(['1', '2', '3']);
  });
});

describe('places in the text and places in the page', () => {
  it('lead to each other, whatever is drawn over the text', () => {
    const offset = fc.integer({ min: 0, max: text.length });
    const layers = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: text.length - 2 }), fc.integer({ min: 1, max: 25 }))
        .map(([start, length]) => ({ start, end: Math.min(start + length, text.length) })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(layers, offset, offset, (spans, a, b) => {
        draw(spans.map(({ start, end }, index) => layer(String(index), start, end)));
        const start = Math.min(a, b);
        const end = Math.max(a, b);
        fc.pre(start < end && text[start] !== '\n' && text[end - 1] !== '\n');
        const range = rangeOfSpan(root, { start, end });
        expect(range).toBeDefined();
        if (range === undefined) return;
        expect(offsetOfPosition(root, range.startContainer, range.startOffset)).toBe(start);
        expect(offsetOfPosition(root, range.endContainer, range.endOffset)).toBe(end);
      }),
    );
  });

  it('has no offset outside the passage', () => {
    document.body.append('elsewhere');
    expect(offsetOfPosition(root, document.body.lastChild as Node, 2)).toBeUndefined();
  });
});

describe('reading the browser’s selection', () => {
  function select(anchor: Node, anchorOffset: number, focus: Node, focusOffset: number) {
    document.getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
    return readSelection(root);
  }

  it('reads one made backwards', () => {
    draw([]);
    const words = root.children[0]?.firstChild as Node;
    expect(select(words, 11, words, 0)).toEqual({ type: 'words', span: { start: 0, end: 11 } });
  });

  it('reads one that ends at the very start of the next paragraph as ending there', () => {
    draw([]);
    const [first, second] = root.children;
    const reading = select(first?.firstChild as Node, 0, second as Node, 0);
    expect(reading).toEqual({ type: 'words', span: { start: 0, end: text.indexOf('\n') + 1 } });
  });

  it('refuses one that goes beyond the passage, unless it is known where it last was inside', () => {
    draw([]);
    const before = document.createElement('p');
    before.textContent = 'A heading';
    document.body.prepend(before);
    const words = root.children[0]?.firstChild as Node;
    expect(select(words, 7, before.firstChild as Node, 2)).toMatchObject({
      type: 'refused',
      reason: 'outside',
    });
    const last = { node: words, offset: 3 };
    expect(readSelection(root, { last })).toEqual({ type: 'words', span: { start: 3, end: 7 } });
  });

  it('takes one that ends behind the passage, with nothing between, to the end of the passage', () => {
    draw([]);
    const after = document.createElement('h2');
    after.textContent = 'Notes';
    document.body.append(after);
    const words = root.lastElementChild?.firstChild as Node;
    const end = { start: text.indexOf('It all'), end: text.length };
    expect(select(words, 0, after, 0)).toEqual({ type: 'words', span: end });
  });

  it('takes one around the whole passage for all of it', () => {
    draw([]);
    const [before, after] = [document.createElement('p'), document.createElement('p')];
    before.textContent = 'A heading';
    after.textContent = 'Notes';
    document.body.prepend(before);
    document.body.append(after);
    const all = { type: 'words', span: { start: 0, end: text.length } };
    expect(select(document.body, 0, document.body, document.body.childNodes.length)).toEqual(all);
    expect(select(before.firstChild as Node, 3, after.firstChild as Node, 2)).toEqual(all);
  });

  it('refuses words that somebody has put in place of ours, or beside them', () => {
    draw([]);
    const [first, second] = [...root.children] as HTMLElement[];
    first?.append(' Berichte sagen es.');
    const added = first?.lastChild as Node;
    expect(select(added, 1, added, 9)).toMatchObject({ type: 'refused', reason: 'changed' });
    const font = document.createElement('font');
    font.append('Es endet alles in Tränen.');
    second?.replaceChildren(font);
    const near = { start: text.indexOf('It all'), end: text.length };
    expect(select(font.firstChild as Node, 0, font.firstChild as Node, 8)).toEqual({
      type: 'refused',
      reason: 'changed',
      near,
    });
  });

  it('is nothing when nothing of the passage is selected', () => {
    const words = root.children[0]?.lastChild as Node;
    expect(select(words, 1, words, 1)).toEqual({ type: 'none' });
    document.getSelection()?.removeAllRanges();
    expect(readSelection(root)).toEqual({ type: 'none' });
  });
});

describe('words that somebody has changed', () => {
  it('are known again when the paragraph is drawn anew', () => {
    draw([]);
    const paragraph = root.firstElementChild as HTMLElement;
    paragraph.textContent = 'Berichte sagen es.';
    expect(rangeOfSpan(root, { start: 0, end: 7 })).toBeUndefined();
    draw([layer('1', 0, 11)]);
    expect(rangeOfSpan(root, { start: 0, end: 7 })?.toString()).toContain('Reports');
  });

  it('have no place when they have been put in another order', () => {
    const paragraph = root.firstElementChild as HTMLElement;
    paragraph.prepend(paragraph.lastElementChild as Node);
    expect(offsetOfPosition(root, paragraph.firstElementChild?.lastChild as Node, 3)).toBeUndefined();
    expect(rangeOfSpan(root, { start: 0, end: 7 })).toBeUndefined();
  });

  it('are found in nodes that were split, wrapped, merged and given soft hyphens', () => {
    draw([]);
    const words = root.firstElementChild?.firstChild as Text;
    const rest = words.splitText(12);
    rest.before(' (a gloss) ');
    words.splitText(8);
    rest.insertData(2, '\u00ad');
    expect(offsetOfPosition(root, rest, 4)).toBe(15);
    expect(rangeOfSpan(root, { start: 8, end: 17 })?.toString()).toBe('say  (a gloss) 🦊\u00ad so');
  });
});
