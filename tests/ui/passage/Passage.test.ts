// @vitest-environment jsdom
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import Passage from '../../../src/ui/passage/Passage.svelte';
import { findTag } from '../../../src/ui/passage/highlights.ts';
import { drawPassage } from '../../../src/ui/passage/passage-drawing.ts';
import type { PassageLayer } from '../../../src/ui/passage/render-paragraph.ts';
import { passageOf } from '../../support/passage-of.ts';

beforeAll(() => vi.stubGlobal('CSS', { escape: (text: string) => text, supports: () => true }));

const short = passageOf('Reports say so. The bridge is long.\nIt all ends in tears.');
// Longer than what is drawn at once.
const long = passageOf(
  Array.from({ length: 60 }, (_, index) => `Paragraph ${index} ${'goes on '.repeat(40)}.`).join('\n'),
);

const layer = (
  id: string,
  start: number,
  end: number,
  changes: Partial<PassageLayer> = {},
): PassageLayer => ({
  id,
  span: { start, end },
  look: 'technique-1',
  tag: id,
  name: `${id} Slippery slope, 3 words`,
  ...changes,
});
/** A mark on the first words of each paragraph. */
const inEach = long.paragraphs.map(({ start }, index) => layer(String(index + 1), start, start + 9));

function show(layers: readonly PassageLayer[], props: object = {}) {
  const view = render(Passage, { props: { passage: short, layers, areTagsButtons: true, ...props } });
  return { ...view, update: (next: readonly PassageLayer[]) => view.rerender({ layers: next }) };
}
const tags = () => screen.queryAllByRole('button').map((tag) => tag.textContent);
const paragraphs = () => [...document.querySelectorAll<HTMLElement>('[data-start]')];

describe('drawing what changed', () => {
  it('writes other numbers, names and looks into what is there', async () => {
    const { update } = show([layer('a', 0, 7, { tag: '1' }), layer('b', 20, 26, { tag: '2' })]);
    const nodes = [...document.querySelectorAll('mark, button')];
    const look = { look: 'technique-2 open', tag: '5', name: '5 Other, 1 word' };
    await update([layer('a', 0, 7, look), layer('b', 20, 26, { tag: '6' })]);
    expect([...document.querySelectorAll('mark, button')]).toEqual(nodes);
    expect(screen.getByRole('button', { name: '5 Other, 1 word' }).textContent).toBe('5');
    expect(document.querySelector('mark')?.className).toBe('technique-2 open');
    expect(tags()).toEqual(['5', '6']);
  });

  it('draws anew what somebody has written over', async () => {
    const { update } = show([layer('a', 0, 7, { tag: '1' }), layer('b', 40, 45, { tag: '2' })]);
    const [first] = paragraphs();
    if (first !== undefined) first.innerHTML = '<font>Berichte sagen es.</font>';
    await update([layer('a', 0, 7, { tag: '3' }), layer('b', 40, 45, { tag: '4' })]);
    expect(first?.textContent).toBe('3Reports say so. The bridge is long.');
    expect(tags()).toEqual(['3', '4']);
  });

  it('builds anew only the paragraph that a mark was added to, and leaves a focused tag focused', async () => {
    const { update } = show([layer('a', 0, 7), layer('b', 40, 45)]);
    const [first, second] = paragraphs().map((paragraph) => paragraph.querySelector('mark'));
    screen.getByRole('button', { name: /^a / }).focus();
    await update([layer('a', 0, 7), layer('c', 8, 11), layer('b', 40, 45)]);
    expect(paragraphs()[0]?.querySelector('mark')).not.toBe(first);
    expect(paragraphs()[1]?.querySelector('mark')).toBe(second);
    expect(document.activeElement?.getAttribute('data-id')).toBe('a');
  });
});

describe('a long passage', () => {
  const work = new Map<number, IdleRequestCallback>();
  let handle = 0;
  beforeAll(() => {
    vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => {
      handle += 1;
      work.set(handle, callback);
      return handle;
    });
    vi.stubGlobal('cancelIdleCallback', (called: number) => work.delete(called));
  });
  beforeEach(() => document.getSelection()?.removeAllRanges());

  async function runIdle() {
    for (const [key, callback] of work) {
      work.delete(key);
      callback({ didTimeout: false, timeRemaining: () => 50 });
    }
    await tick();
  }
  const marked = () => {
    const ids = [...document.querySelectorAll<HTMLElement>('mark[data-ids]')].flatMap(
      (mark) => mark.dataset['ids']?.split(' ') ?? [],
    );
    return new Set(ids).size;
  };

  it('has its whole text at once, the marks of the first screens with it, and the others when idle', async () => {
    const ondraw = vi.fn<() => void>();
    show(inEach, { passage: long, ondraw });
    const withoutTags = document.body.cloneNode(true) as HTMLElement;
    for (const extra of withoutTags.querySelectorAll('[data-ui]')) extra.remove();
    const texts = [...withoutTags.querySelectorAll('[data-start]')].map(({ textContent }) => textContent);
    expect(texts).toEqual(long.text.split('\n'));
    expect(marked()).toBeGreaterThan(10);
    expect(marked()).toBeLessThan(60);
    const before = ondraw.mock.calls.length;
    await runIdle();
    expect(marked()).toBe(60);
    expect(ondraw.mock.calls.length).toBeGreaterThan(before);
  });

  it('draws a mark that is asked for, and all of them to be printed', () => {
    show(inEach, { passage: long });
    expect(findTag(document, '50')).toBeNull();
    drawPassage(document.body, '50');
    expect(findTag(document, '50')).not.toBeNull();
    expect(findTag(document, '51')).toBeNull();
    window.dispatchEvent(new Event('beforeprint'));
    expect(marked()).toBe(60);
  });

  it('leaves the words that are selected alone until the selection is gone', async () => {
    show(inEach, { passage: long });
    const words = paragraphs()[50]?.firstChild as Node;
    document.getSelection()?.setBaseAndExtent(words, 0, words, 9);
    await runIdle();
    expect(marked()).toBe(59);
    expect(document.getSelection()?.toString()).toBe('Paragraph');
    document.getSelection()?.removeAllRanges();
    document.dispatchEvent(new Event('selectionchange'));
    await runIdle();
    expect(marked()).toBe(60);
  });

  it('draws a paragraph that is changed by its reader at once, however far down', async () => {
    const { update } = show(inEach, { passage: long });
    await runIdle();
    const start = long.paragraphs[55]?.start ?? 0;
    await update([...inEach, layer('new', start + 10, start + 12)]);
    expect(findTag(document, 'new')).not.toBeNull();
  });

  it('stops when it is taken away', async () => {
    const { unmount } = show(inEach, { passage: long });
    const last = paragraphs().at(-1);
    unmount();
    await runIdle();
    expect(last?.querySelector('mark')).toBeNull();
  });

  it('reaches the tags of paragraphs that wait', async () => {
    show(inEach, { passage: long });
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{End}');
    expect(document.activeElement?.textContent).toBe('60');
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toBe('59');
  });
});

describe('the tags of a passage', () => {
  it('are one tab stop, with arrow keys in reading order', async () => {
    show([layer('1', 0, 7), layer('2', 8, 11), layer('3', 40, 45)]);
    const user = userEvent.setup();
    const focused = () => document.activeElement?.textContent;
    await user.tab();
    expect(focused()).toBe('1');
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('3');
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('3');
    await user.keyboard('{ArrowLeft}');
    expect(focused()).toBe('2');
    await user.keyboard('{Home}');
    expect(focused()).toBe('1');
    await user.keyboard('{End}');
    expect(focused()).toBe('3');
    await user.tab();
    expect(document.activeElement).toBe(document.body);
    await user.tab({ shift: true });
    expect(focused()).toBe('3');
  });

  it('swap left and right in a right-to-left passage', async () => {
    show([layer('1', 0, 3), layer('2', 5, 8)], { passage: passageOf('אחת. שתיים. שלוש.', 'he') });
    const user = userEvent.setup();
    await user.tab();
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.textContent).toBe('2');
  });

  it('have another tab stop when the one that had it is gone', async () => {
    const { update } = show([layer('1', 0, 7), layer('2', 40, 45)]);
    await update([layer('2', 40, 45)]);
    await userEvent.setup().tab();
    expect(document.activeElement?.textContent).toBe('2');
  });

  it('are one where three marks begin at one place, and side by side where two do', () => {
    show([layer('1', 0, 7), layer('2', 0, 11), layer('3', 0, 15), layer('4', 40, 42), layer('5', 40, 45)]);
    expect(tags()).toEqual(['×3', '4', '5']);
    const stack = screen.getByRole('button', {
      name: '×3 marks begin here: 1 Slippery slope, 3 words; 2 Slippery slope, 3 words; 3 Slippery slope, 3 words',
    });
    expect(stack.dataset['ids']).toBe('1 2 3');
    expect(findTag(document, '2')).toBe(stack);
  });

  it('are held to the first word of their mark, and to a part of it where it is very long', () => {
    show([layer('1', 0, 15)]);
    expect(document.querySelector('.lead')?.textContent).toBe('1Reports');
    show([layer('2', 0, 24)], { passage: passageOf('Oberdonaudampfschifffahrt endet.') });
    expect([...document.querySelectorAll('.lead')].at(-1)?.textContent).toBe('2O');
  });

  it('are for the eye only when marks are not to be spoken', () => {
    show([layer('1', 0, 7)], { speak: 'off' });
    expect(screen.queryByRole('button')).toBeNull();
    expect(document.querySelector('.tag')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('are joined by an end to be heard where that is wanted, once, in the paragraph where the mark ends', () => {
    show([layer('1', 0, 45)], { speak: 'label-and-end' });
    expect(paragraphs().map((paragraph) => paragraph.querySelector('.ending')?.textContent)).toEqual([
      undefined,
      'end of 1',
    ]);
  });
});

describe('marks that overlap', () => {
  it('say how many there are, which is on top and which below it', () => {
    const looks = ['technique-1', 'technique-2', 'technique-3 open'];
    show(looks.map((look, index) => layer(String(index), index * 2, 12, { look })));
    const marks = [...document.querySelectorAll('mark')].map(({ className }) => className);
    expect(marks).toEqual([
      'technique-1',
      'technique-2 overlapping over-technique-1',
      'technique-3 open overlapping over-technique-2 deep',
    ]);
  });
});
