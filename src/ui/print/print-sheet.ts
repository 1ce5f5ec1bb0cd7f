import { mount } from 'svelte';
import { loadPrintFonts, sendToPaper } from './send-to-paper.ts';
import { measureLines } from './measure-lines.ts';
import type { PrintedWork, SheetKind } from './printed-work.ts';
import PrintSheet from './PrintSheet.svelte';

/** Builds a sheet and prints it. Resolves when `print` has been called. */
export async function printSheet(work: PrintedWork, kind: SheetKind, print: () => void): Promise<void> {
  await loadPrintFonts(work.passage.text);
  const lines = measureLines(work.passage);
  sendToPaper(() => mount(PrintSheet, { target: document.body, props: { work, kind, lines } }), print);
}
