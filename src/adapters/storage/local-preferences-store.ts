import { type PreferencesStore, parsePreferences } from '../../core/preferences/preferences.ts';
import type { StorageArea, StorageWindow } from '../browser/device.ts';

/** The name preferences are kept under; `index.html` reads the theme there before anything is drawn. */
const key = 'second-read.preferences';

/** The part of a window that is used. To ask it for a storage may throw where storage is forbidden. */
export type PreferencesWindow = StorageWindow & Pick<Window, 'addEventListener' | 'removeEventListener'>;

/** Keeps preferences in the browser's local storage or that of the tab, and in memory where that is blocked, full or missing. */
export function createLocalPreferencesStore(
  browser: PreferencesWindow,
  area: StorageArea = 'localStorage',
): PreferencesStore {
  const lasting = area === 'localStorage' ? 'device' : 'tab';
  /** What the storage did not take. */
  let unsaved: string | undefined;
  let durability: PreferencesStore['durability'] = canRead(browser, area) ? lasting : 'memory';

  return {
    get durability() {
      return durability;
    },
    read: () => parseText(unsaved ?? readText(browser, area)),
    write(preferences) {
      const text = JSON.stringify(preferences);
      const isWritten = writeText(browser, area, text);
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

function canRead(browser: PreferencesWindow, area: StorageArea): boolean {
  try {
    browser[area].getItem(key);
    return true;
  } catch {
    return false;
  }
}

function readText(browser: PreferencesWindow, area: StorageArea): string | null {
  try {
    return browser[area].getItem(key);
  } catch {
    return null;
  }
}

function writeText(browser: PreferencesWindow, area: StorageArea, text: string): boolean {
  try {
    browser[area].setItem(key, text);
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
