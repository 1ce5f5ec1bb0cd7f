// @vitest-environment jsdom
import { render } from '@testing-library/svelte';
import fc from 'fast-check';
import { tick } from 'svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { keepTexts } from '../../../src/ui/translation/keep-texts.ts';
import Everything from './Everything.svelte';
import type { Shown } from './shown.ts';
import InOrder from './InOrder.svelte';
import { rebuild, translate, untranslated, type Way, ways } from './translator.ts';

let stop = () => {};
afterEach(() => stop());

const first: Shown = { isOn: true, count: 1, ids: [1, 2, 3], word: 'one', later: Promise.resolve('it') };

/** The same component twice: one that a translator works on, one that it leaves alone. */
function start(shown: Shown = first) {
  const translated = render(Everything, { props: { shown } });
  const plain = render(Everything, { props: { shown } });
  stop = keepTexts(translated.container);
  return {
    root: translated.container,
    show: async (next: Shown) => {
      await Promise.all([translated.rerender({ shown: next }), plain.rerender({ shown: next })]);
      await settle();
    },
    seen: () => translated.container.textContent,
    wanted: () => plain.container.textContent,
  };
}

async function settle(): Promise<void> {
  await tick();
  await tick();
}

async function translateAll(root: Node, way: Way): Promise<void> {
  for (const node of untranslated(root)) translate(node, way);
  await settle();
}

describe.each(ways)('a page whose texts a translator took (%s)', (way) => {
  it('shows what state says, in every kind of block', async () => {
    const { root, show, seen, wanted } = start();
    await settle();
    await translateAll(root, way);
    expect(root.querySelectorAll('font font').length).toBeGreaterThan(20);
    expect(seen()).toBe(wanted());
    const states: readonly Partial<Shown>[] = [
      { count: 4 },
      { isOn: false },
      { ids: [3, 1, 5] },
      { ids: [] },
      { word: 'two', later: Promise.resolve('that') },
      { later: Promise.reject(new Error('lost')) },
      { ids: [9, 8], isOn: true },
    ];
    let shown = first;
    for (const state of states) {
      shown = { ...shown, ...state };
      await show(shown);
      expect(seen()).toBe(wanted());
      await translateAll(root, way);
      expect(seen()).toBe(wanted());
    }
  });

  it('is as it was after the translation is taken back, by the node or by a copy', async () => {
    for (const isCopy of [false, true]) {
      const { root, show, seen, wanted } = start();
      await settle();
      const nodes = untranslated(root);
      await translateAll(root, way);
      const fonts = [...root.querySelectorAll('font')].filter(
        ({ parentNode }) => parentNode?.nodeName !== 'FONT',
      );
      expect(fonts).toHaveLength(nodes.length);
      for (const [index, font] of fonts.entries()) {
        const node = nodes[index];
        if (node !== undefined) font.replaceWith(isCopy ? (font.textContent ?? '') : node);
      }
      await settle();
      expect(seen()).toBe(wanted());
      await show({ ...first, count: 7, isOn: false, ids: [3] });
      expect(seen()).toBe(wanted());
      expect(root.querySelector('font')).toBeNull();
      stop();
    }
  });
});

describe('texts on a translated page', () => {
  it('say nothing where state says nothing', async () => {
    const { root, show, seen, wanted } = start();
    await settle();
    await translateAll(root, 'replace');
    await show({ ...first, word: '' });
    expect(seen()).toBe(wanted());
  });

  it('survive a translator that takes the empty nodes as well', async () => {
    const { root, show, seen, wanted } = start();
    await settle();
    await translateAll(root, 'replace');
    for (const font of root.querySelectorAll('font font')) {
      const node = font.parentElement?.previousSibling;
      if (node instanceof Text) font.append(node);
    }
    await settle();
    await show({ ...first, count: 9, isOn: false, word: 'moved' });
    expect(seen()).toBe(wanted());
  });

  it('come and go in their places after Firefox has put the elements together anew', async () => {
    const { container, rerender } = render(InOrder, { props: { shown: first } });
    const plain = render(InOrder, { props: { shown: first } });
    const wordsOf = (root: Element) => root.textContent?.replace(/\s+/g, '');
    stop = keepTexts(container);
    const states: readonly Partial<Shown>[] = [
      { isOn: false },
      { count: 5 },
      { ids: [3, 1, 7] },
      { word: 'new' },
    ];
    let shown = first;
    for (const state of [...states, { isOn: true, ids: [] }, { ids: [2] }]) {
      for (const element of container.querySelectorAll('p, ul')) rebuild(element);
      await settle();
      shown = { ...shown, ...state };
      await Promise.all([rerender({ shown }), plain.rerender({ shown })]);
      await settle();
      expect(wordsOf(container)).toBe(wordsOf(plain.container));
    }
  });

  it('are left alone in the paragraphs that are drawn', async () => {
    document.body.innerHTML = '<p class="paragraph">Reports have emerged.</p>';
    stop = keepTexts(document.body);
    const [node] = untranslated(document.body);
    if (node !== undefined) translate(node, 'replace');
    await settle();
    expect(document.body.innerHTML).toBe(
      '<p class="paragraph"><font><font>Reports have emerged.</font></font></p>',
    );
  });

  it('show their state whatever a translator does, and whenever', async () => {
    const word = fc.constantFrom('one', 'two', 'three four', '');
    const state = fc.record({
      isOn: fc.boolean(),
      count: fc.integer({ min: 0, max: 4 }),
      ids: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 5 }),
      word,
      later: word.map((text) => Promise.resolve(text)),
    });
    const chance = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
    const step = fc.oneof(
      fc.record({ type: fc.constant('show' as const), shown: state }),
      fc.record({ type: fc.constant('translate' as const), way: fc.constantFrom(...ways), chance }),
      fc.record({ type: fc.constant('again' as const), chance }),
      fc.record({ type: fc.constant('undo' as const), chance }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const { root, show, seen, wanted } = start();
        await settle();
        for (const taken of steps) {
          if (taken.type === 'show') await show(taken.shown);
          else {
            const isMeant = (_: unknown, index: number) => taken.chance[index % 7] === true;
            const fonts = [...root.querySelectorAll('font')].filter(
              ({ parentNode }) => parentNode?.nodeName !== 'FONT',
            );
            if (taken.type === 'translate')
              for (const node of untranslated(root).filter(isMeant)) translate(node, taken.way);
            else if (taken.type === 'again')
              for (const font of fonts.filter(isMeant)) font.replaceWith(font.cloneNode(true));
            else for (const font of fonts.filter(isMeant)) font.replaceWith(font.textContent ?? '');
            await settle();
          }
          expect(seen()).toBe(wanted());
        }
        stop();
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});
