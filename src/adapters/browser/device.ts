import type { DeviceChoice } from '../../core/home/home-view.ts';

/** What every name in local and session storage begins with that is this site's. */
export const keyPrefix = 'second-read.';

/** The part of a window that is used. To ask it for a storage may throw where storage is forbidden. */
export type StorageWindow = Pick<Window, 'localStorage' | 'sessionStorage'>;

/** Where small things are kept: on the device, or only until the tab is closed. */
export type StorageArea = 'localStorage' | 'sessionStorage';

/** The names of all that this site keeps in a storage. */
export function siteKeys(storage: Storage): string[] {
  const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return names.filter((name) => name.startsWith(keyPrefix));
}

/** The choice itself goes with the tab too: a shared computer keeps nothing, not even that. */
const key = `${keyPrefix}shared`;

/** Whether somebody has said in this tab that others use this computer after them. */
export function isSharedDevice(browser: Pick<StorageWindow, 'sessionStorage'>): boolean {
  try {
    return browser.sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** Remembers the choice until the tab is closed. False where the browser does not let it. */
export function chooseDevice(browser: Pick<StorageWindow, 'sessionStorage'>, device: DeviceChoice): boolean {
  try {
    if (device === 'shared') browser.sessionStorage.setItem(key, 'yes');
    else browser.sessionStorage.removeItem(key);
  } catch {
    // Looked at below: what counts is what the next page will find.
  }
  return isSharedDevice(browser) === (device === 'shared');
}
