import { mount, unmount } from 'svelte';
import { firstItem } from '../../../core/lesson/lesson-bundle.ts';
import type { Passage } from '../../../core/text/passage.ts';
import { loadPrintFonts, sendToPaper } from '../../print/send-to-paper.ts';
import { measureLines } from '../../print/measure-lines.ts';
import type { PassageLine } from '../../print/passage-line.ts';
import type { PaperChoice, PaperParts } from './paper-choice.ts';
import { countSides, type PaperSides } from './paper-sides.ts';
import SetSheet from './sheets/SetSheet.svelte';

/** Builds a set and prints it: while it is there, it is all that is printed. Resolves when `print` has been called. */
export async function printSet(parts: PaperParts, choice: PaperChoice, print: () => void): Promise<void> {
  const { passage } = firstItem(parts.bundle);
  await loadPrintFonts(passage.text);
  const props = { parts, choice, lines: measureLines(passage) };
  sendToPaper(() => mount(SetSheet, { target: document.body, props }), print);
}

/** The lines of passages that have been measured for counting: all sets print the same ones. */
const measured = new WeakMap<Passage, readonly PassageLine[]>();

/** How many sides a set will have; `undefined` where that cannot be told. Lets the page breathe before it measures. */
export async function sidesOfSet(parts: PaperParts, choice: PaperChoice): Promise<PaperSides | undefined> {
  const { passage } = firstItem(parts.bundle);
  await loadPrintFonts(passage.text);
  await breathe();
  const lines = measured.get(passage) ?? measureLines(passage);
  if (!measured.has(passage)) await breathe();
  measured.set(passage, lines);
  const target = document.createElement('div');
  document.body.append(target);
  const sheet = mount(SetSheet, { target, props: { parts, choice, lines } });
  try {
    const article = target.querySelector<HTMLElement>('.print-sheet');
    return article === null ? undefined : countSides(article);
  } finally {
    void unmount(sheet);
    target.remove();
  }
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve));
