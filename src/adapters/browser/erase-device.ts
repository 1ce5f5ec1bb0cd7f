import type { AttemptStore } from '../../core/attempt/attempt-store.ts';
import { erasables, type Erasable, type ErasedReport } from '../../core/home/home-view.ts';
import { deleteAttemptDatabase, withDeadline } from '../storage/database-connection.ts';
import type { StorageEnvironment } from '../storage/storage-environment.ts';
import { keyPrefix, siteKeys, type StorageArea, type StorageWindow } from './device.ts';

/** What erasing works with; all of it can be replaced in a test. */
export interface EraseParts {
  readonly browser: StorageWindow;
  readonly environment: Pick<StorageEnvironment, 'indexedDB' | 'startTimer'>;
  readonly openStore: () => Promise<AttemptStore>;
}

/** In milliseconds: open lessons in other tabs are told first, and must have heard before the database goes. */
const hearing = 400;
/** In milliseconds: a tab that does not let go of the database keeps its empty shell. */
const deleting = 3_000;

/** Names that are for this tab's own sake: the choice itself stays, so that going on is as private as before. */
const kept = `${keyPrefix}shared`;

/**
 * Erases all that this site keeps on the device: work (also what was put aside), reviews, reading settings. Each part is
 * tried whatever became of the others, and what could not be erased is told.
 */
export async function eraseDevice(parts: EraseParts): Promise<ErasedReport> {
  const { browser } = parts;
  const isWorkGone = await eraseWorks(parts);
  const areas = ['localStorage', 'sessionStorage'] as const;
  const gone: Readonly<Record<Erasable, boolean>> = {
    reviews: areas.every((area) => removeNames(browser, area, (name) => name.includes('.reviews'))),
    preferences: areas.every((area) => removeNames(browser, area, (name) => name !== kept)),
    works: isWorkGone,
  };
  return {
    erased: erasables.filter((part) => gone[part]),
    failed: erasables.filter((part) => !gone[part]),
  };
}

/** First the work, so that open lessons stop writing it; then the database with all names in it. */
async function eraseWorks({ environment, openStore }: EraseParts): Promise<boolean> {
  try {
    await (await openStore()).eraseAll();
    await new Promise<void>((resolve) => environment.startTimer(resolve, hearing));
  } catch {
    // A store that cannot be written can still be deleted.
  }
  try {
    const factory = environment.indexedDB();
    if (factory !== undefined)
      await withDeadline(deleteAttemptDatabase(factory), deleting, environment.startTimer);
    return true;
  } catch {
    return false;
  }
}

/** Storage that cannot even be looked into keeps nothing of ours. */
function removeNames(
  browser: StorageWindow,
  area: StorageArea,
  isWanted: (name: string) => boolean,
): boolean {
  let names: string[] = [];
  try {
    names = siteKeys(browser[area]).filter(isWanted);
  } catch {
    return true;
  }
  try {
    for (const name of names) browser[area].removeItem(name);
    return true;
  } catch {
    return false;
  }
}
