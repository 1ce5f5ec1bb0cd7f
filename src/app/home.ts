import type { StoredWork, WorkList } from '../core/attempt/attempt-store.ts';
import {
  type DeviceChoice,
  type ErasedReport,
  type HomeView,
  listLessonWorks,
  reviewStatus,
  worksForReview,
} from '../core/home/home-view.ts';
import type { LessonOverview } from '../core/lesson/lesson-overview.ts';
import type { Result } from '../core/base/result.ts';
import type { ReviewStore } from '../core/review/review-store.ts';

/** What a home desk works with; all of it can be replaced in a test. */
export interface HomeDeskParts {
  readonly fetchOverviews: () => Promise<Result<readonly LessonOverview[]>>;
  readonly readDevice: () => DeviceChoice;
  readonly chooseDevice: (device: DeviceChoice) => boolean;
  /** What the device keeps, or the tab where others use it. */
  readonly openWorks: (device: DeviceChoice) => Promise<WorkList>;
  readonly openReviews: (device: DeviceChoice) => ReviewStore;
  /** Looks through work for what is to be reviewed. */
  readonly collect: (works: readonly StoredWork[]) => Promise<void>;
  readonly erase: () => Promise<ErasedReport>;
  readonly now: () => string;
}

/** Everything a home page needs from the world. */
export interface HomeDesk {
  /** Never rejects: what cannot be had is told in the view. `isErased`: nothing is kept, so nothing is opened. */
  open(isErased: boolean): Promise<HomeView>;
  chooseDevice(device: DeviceChoice): boolean;
  erase(): Promise<ErasedReport>;
  /** Puts reviews that cannot be read aside. */
  resetReviews(): void;
}

/** Makes the desk of a page. */
export function createHomeDesk(parts: HomeDeskParts): HomeDesk {
  return {
    async open(isErased) {
      const device = parts.readDevice();
      const [overviews, kept] = await Promise.all([
        parts.fetchOverviews(),
        isErased ? nothingKept(device) : readKept(device, parts),
      ]);
      // Offline, or a lesson that cannot be had: it is collected the next time.
      const works = worksForReview(kept.works);
      if (works.length > 0) await parts.collect(works).catch(() => undefined);
      return {
        ...listLessonWorks(overviews.ok ? overviews.value : [], kept.works),
        isListed: overviews.ok,
        isWorkRead: kept.isRead,
        durability: kept.durability,
        device,
        review: reviewStatus(parts.openReviews(device).read(), parts.now()),
      };
    },
    chooseDevice: parts.chooseDevice,
    erase: parts.erase,
    resetReviews: () => parts.openReviews(parts.readDevice()).setAside(),
  };
}

interface Kept {
  readonly works: readonly StoredWork[];
  readonly isRead: boolean;
  readonly durability: WorkList['durability'];
}

function nothingKept(device: DeviceChoice): Kept {
  return { works: [], isRead: true, durability: device === 'own' ? 'device' : 'tab' };
}

async function readKept(device: DeviceChoice, { openWorks }: HomeDeskParts): Promise<Kept> {
  const kept = await openWorks(device);
  try {
    return { works: await kept.list(), isRead: true, durability: kept.durability };
  } catch {
    return { works: [], isRead: false, durability: kept.durability };
  }
}
