import {
  createStorageFailure,
  isStorageFailure,
  type StorageFailure,
  type StorageFailureCode,
} from '../../core/attempt/attempt-store.ts';

/** Turns whatever IndexedDB rejected or threw into a failure: `full` when room is the reason, else `otherwise`. */
export function toStorageFailure(error: unknown, otherwise: StorageFailureCode): StorageFailure {
  if (isStorageFailure(error)) return error;
  const isFull = error instanceof Error && error.name === 'QuotaExceededError';
  return createStorageFailure(isFull ? 'full' : otherwise, error);
}
