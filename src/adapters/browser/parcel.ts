import { keyPrefix, type StorageWindow } from './device.ts';

const key = `${keyPrefix}parcel`;

/** Carries one text to the next page that this tab opens here, in its session storage; it is gone once it is taken. */
export function createParcel(browser: Pick<StorageWindow, 'sessionStorage'>) {
  return {
    keep(text: string): boolean {
      try {
        browser.sessionStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    take(): string | undefined {
      try {
        const text = browser.sessionStorage.getItem(key) ?? undefined;
        browser.sessionStorage.removeItem(key);
        return text;
      } catch {
        return undefined;
      }
    },
  };
}
