import { unmount } from 'svelte';

/** On the page while a sheet is what it prints; `print-sheet.css` hides all else by it. */
const printing = 'printing-sheet';

let removeSheet: (() => void) | undefined;

/**
 * Mounts a sheet, calls `print` and takes the sheet away when printing is over. On screen it is never shown and no screen
 * reader meets it. What is mounted is one `.print-sheet` as a child of the body; the print fonts must be there already.
 */
export function sendToPaper(mountSheet: () => Record<string, unknown>, print: () => void): void {
  // A browser that never said it was done has left one behind.
  removeSheet?.();
  const sheet = mountSheet();
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

/** Narrower than this nothing is drawn: then the words would rather stick out. */
const narrowest = 0.8;

/**
 * Narrows the printed lines whose brackets and numbers make them wider than their column, as a typesetter would: the
 * words keep their line. The sheet must be laid out.
 */
function fitRows(sheet: Element): void {
  const rows = [...sheet.querySelectorAll<HTMLElement>('.words')];
  const scales = rows.map((row) => row.clientWidth / row.scrollWidth);
  for (const [index, row] of rows.entries()) {
    const scale = scales[index] ?? 1;
    if (scale < 1) row.style.transform = `scaleX(${Math.max(scale, narrowest).toFixed(3)})`;
  }
}

/** The faces of the sheets. One that is needed on paper only would not be loaded in time. */
const faces = [
  '400 1em "Source Serif 4"',
  'italic 400 1em "Source Serif 4"',
  '400 1em "Atkinson Hyperlegible Next"',
];

/** Resolves when the print fonts are there for this text, or cannot be had: then other fonts stand in. */
export async function loadPrintFonts(text: string): Promise<void> {
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, text)));
  await document.fonts.ready;
}
