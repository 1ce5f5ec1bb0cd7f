import { isSlotOf } from '../../core/assignment/work-slots.ts';
import { keyPrefix, type StorageWindow } from './device.ts';

type Tab = Pick<StorageWindow, 'sessionStorage'>;

const nameOf = (base: string) => `${keyPrefix}whose.${base}`;

/**
 * Which work of an assignment this tab is about, as somebody chose it here. Anybody may have written it: what is no slot of
 * the assignment is as good as nothing.
 */
export function recallSlot(browser: Tab, base: string): string | undefined {
  try {
    const kept = browser.sessionStorage.getItem(nameOf(base));
    return kept !== null && isSlotOf(base, kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it until the tab is closed. Where the browser does not let it, the question comes again. */
export function rememberSlot(browser: Tab, base: string, workId: string): void {
  try {
    browser.sessionStorage.setItem(nameOf(base), workId);
  } catch {
    // The question comes again: nothing is lost by it.
  }
}
