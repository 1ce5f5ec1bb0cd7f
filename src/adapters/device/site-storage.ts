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
