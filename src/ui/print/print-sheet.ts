import { mount, unmount } from 'svelte';
import { fitRows } from './fit-rows.ts';
import { loadPrintFonts } from './load-print-fonts.ts';
import { measureLines } from './measure-lines.ts';
import type { PrintedWork, SheetKind } from './printed-work.ts';
import PrintSheet from './PrintSheet.svelte';

/** On the page while a sheet is what it prints; `PrintSheet` hides all else by it. */
const printing = 'printing-sheet';

let removeSheet: (() => void) | undefined;

/**
 * Builds a sheet, calls `print` and takes the sheet away when printing is over. On screen it is never shown and no
 * screen reader meets it. Resolves when `print` has been called.
 */
export async function printSheet(work: PrintedWork, kind: SheetKind, print: () => void): Promise<void> {
  await loadPrintFonts(work.passage.text);
  // A browser that never said it was done has left one behind.
  removeSheet?.();
  const lines = measureLines(work.passage);
  const sheet = mount(PrintSheet, { target: document.body, props: { work, kind, lines } });
  fitSheet(document.querySelector('.print-sheet'));
  document.documentElement.classList.add(printing);
  removeSheet = () => {
    removeSheet = undefined;
    document.documentElement.classList.remove(printing);
    void unmount(sheet);
  };
  addEventListener('afterprint', () => removeSheet?.(), { once: true });
  print();
}

/** Lays the sheet out for a moment, for what only layout can tell. */
function fitSheet(sheet: Element | null): void {
  sheet?.classList.add('measured');
  if (sheet !== null) fitRows(sheet);
  sheet?.classList.remove('measured');
}
