import { mount, unmount } from 'svelte';
import { firstItem } from '../../../core/lesson/first-item.ts';
import { loadPrintFonts } from '../../print/load-print-fonts.ts';
import { measureLines } from '../../print/measure-lines.ts';
import { sendToPaper } from '../../print/send-to-paper.ts';
import type { PaperChoice, PaperParts } from './paper-choice.ts';
import { countSides, type PaperSides } from './paper-sides.ts';
import SetSheet from './sheets/SetSheet.svelte';

/** Builds a set and prints it: while it is there, it is all that is printed. Resolves when `print` has been called. */
export async function printSet(parts: PaperParts, choice: PaperChoice, print: () => void): Promise<void> {
  const props = await preparedProps(parts, choice);
  sendToPaper(() => mount(SetSheet, { target: document.body, props }), print);
}

/** How many sides a set will have; `undefined` where that can not be told. */
export async function sidesOfSet(parts: PaperParts, choice: PaperChoice): Promise<PaperSides | undefined> {
  const target = document.createElement('div');
  const props = await preparedProps(parts, choice);
  document.body.append(target);
  const sheet = mount(SetSheet, { target, props });
  try {
    const article = target.querySelector<HTMLElement>('.print-sheet');
    return article === null ? undefined : countSides(article);
  } finally {
    void unmount(sheet);
    target.remove();
  }
}

async function preparedProps(parts: PaperParts, choice: PaperChoice) {
  const { passage } = firstItem(parts.bundle);
  await loadPrintFonts(passage.text);
  return { parts, choice, lines: measureLines(passage) };
}
