/**
 * Why the device could not keep or give back something. `full`: no room left. `unavailable`: storage cannot be opened
 * or does not answer, perhaps because a newer release of the page has taken it over. `failed`: anything else.
 */
export type StorageFailureCode = 'full' | 'unavailable' | 'failed';

/** What the promises of a store reject with. Whatever was to be saved has not been; what was there before still is. */
export interface StorageFailure extends Error {
  readonly name: 'StorageFailure';
  readonly code: StorageFailureCode;
}

/** Makes a failure; `cause` is whatever the platform gave as a reason. */
export function createStorageFailure(code: StorageFailureCode, cause: unknown): StorageFailure {
  const name = 'StorageFailure' as const;
  return Object.assign(new Error(`storage: ${code}`, { cause }), { name, code });
}

/** True for what `createStorageFailure` made. */
export function isStorageFailure(error: unknown): error is StorageFailure {
  return error instanceof Error && error.name === 'StorageFailure';
}
