import { unmount } from 'svelte';
import { fitRows } from './fit-rows.ts';

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
