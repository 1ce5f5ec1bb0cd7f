import type { DeviceChoice } from '../../core/home/home-view.ts';
import { keyPrefix, type StorageWindow } from './site-storage.ts';

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
