import { measureReadingPlace, restoreReadingPlace, type ReadingPlace } from './reading-place.ts';

/** Where it is noted how far an entry of the history was read. */
export interface ReadingPlacePort {
  readonly readingPlace: () => ReadingPlace | null;
  readonly keepReadingPlace: (place: ReadingPlace) => void;
}

/** So long the page has stood still when it is noted how far it was read, in milliseconds. */
const still = 200;

/** Notes how far each entry of the history was read, for as long as the page lives, and goes back there when asked. */
export function keepReadingPlaces(address: ReadingPlacePort) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end: (() => void) | undefined;
  /** While a place is being looked for, what is in sight is no place. */
  let isRestoring = false;

  function forget() {
    clearTimeout(timer);
    timer = undefined;
  }
  function keep() {
    if (timer !== undefined && !isRestoring) address.keepReadingPlace(measureReadingPlace());
    forget();
  }
  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);
  window.addEventListener(
    'scroll',
    () => {
      forget();
      timer = setTimeout(keep, still);
    },
    { passive: true },
  );

  return {
    /** Goes to where the entry was read that is there now; one that was not begins at its heading. */
    restore(): void {
      const place = address.readingPlace();
      if (place === null) return;
      isRestoring = true;
      end = restoreReadingPlace(place, () => (isRestoring = false));
    },
    /** The entry is about to be left for a new one. */
    leave(): void {
      keep();
      end?.();
    },
    /** Another entry is there already: what waits to be noted would be noted for the wrong one. */
    stop(): void {
      forget();
      end?.();
    },
  };
}
