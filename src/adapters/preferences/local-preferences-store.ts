import { parsePreferences } from '../../core/preferences/parse-preferences.ts';
import type { PreferencesStore } from '../../core/preferences/preferences-store.ts';

/** The name preferences are kept under; `index.html` reads the theme there before anything is drawn. */
const key = 'second-read.preferences';

/** The part of a window that is used. To ask it for `localStorage` may throw where storage is forbidden. */
export type PreferencesWindow = Pick<Window, 'localStorage' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps preferences in the browser's local storage, and in memory where that is blocked, full or missing. `lasting` says how
 * long the storage it is given keeps them.
 */
export function createLocalPreferencesStore(
  browser: PreferencesWindow,
  lasting: 'device' | 'tab' = 'device',
): PreferencesStore {
  /** What the storage did not take. */
  let unsaved: string | undefined;
  let durability: PreferencesStore['durability'] = canRead(browser) ? lasting : 'memory';

  return {
    get durability() {
      return durability;
    },
    read: () => parseText(unsaved ?? readText(browser)),
    write(preferences) {
      const text = JSON.stringify(preferences);
      const isWritten = writeText(browser, text);
      unsaved = isWritten ? undefined : text;
      durability = isWritten ? lasting : 'memory';
    },
    onChanged(listener) {
      const follow = (event: StorageEvent) => {
        // Without a key, everything was cleared.
        if (event.key !== key && event.key !== null) return;
        unsaved = undefined;
        listener(parseText(event.newValue));
      };
      browser.addEventListener('storage', follow);
      return () => browser.removeEventListener('storage', follow);
    },
  };
}

function canRead(browser: PreferencesWindow): boolean {
  try {
    browser.localStorage.getItem(key);
    return true;
  } catch {
    return false;
  }
}

function readText(browser: PreferencesWindow): string | null {
  try {
    return browser.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeText(browser: PreferencesWindow, text: string): boolean {
  try {
    browser.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function parseText(text: string | null) {
  try {
    return parsePreferences(text === null ? undefined : JSON.parse(text));
  } catch {
    return parsePreferences(undefined);
  }
}
