import { createStorageFailure } from '../../core/attempt/storage-failure.ts';
import type { StorageEnvironment } from './storage-environment.ts';

/**
 * The same promise, but rejected as `unavailable` when it takes longer than so many milliseconds. Some browsers leave
 * IndexedDB requests without any answer (https://bugs.webkit.org/show_bug.cgi?id=226547).
 */
export function withDeadline<T>(
  promise: Promise<T>,
  milliseconds: number,
  startTimer: StorageEnvironment['startTimer'],
): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(createStorageFailure('unavailable', `no answer in ${milliseconds} ms`));
    const stopTimer = startTimer(giveUp, milliseconds);
    promise.then(resolve, reject).finally(stopTimer);
  });
}
