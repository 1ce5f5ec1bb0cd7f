import type { LessonPlace } from '../../core/attempt/lesson-place.ts';
import { stepIds } from '../../core/lesson/steps.ts';

/** How far a page was scrolled, in CSS pixels; see the page's own measure of it. */
export interface ReadingPlace {
  readonly y: number;
  readonly paragraph?: number;
  readonly offset?: number;
}

/** What the page keeps with each of its entries in the browser's history. */
interface Entry {
  /** Which entry of this visit it is, from 0. */
  readonly index: number;
  readonly reading?: ReadingPlace;
}

/**
 * The step in the page's address (`?step=warm-up&passage=3`), and the browser's history of the steps. The fragment, which may
 * be an assignment, is never touched. In a frame no entries are added: Back would lead through them before it led out
 * of the page around. Where the browser refuses (a sandbox, too many at once), the address says less and nothing else changes.
 */
export function createStepAddress(browser: Window) {
  const { history, location } = browser;
  const isFramed = browser.parent !== browser;
  let entry = entryOf(history.state) ?? { index: 0 };

  function write(next: Entry, how: 'pushState' | 'replaceState', href?: string): void {
    entry = next;
    try {
      history[how](next, '', href);
    } catch {
      // The lesson goes on; its address stays behind.
    }
  }

  return {
    /** What the address says, as far as it can be meant. Whether it is open is for the lesson. */
    read: (): LessonPlace | null => placeIn(location.href),
    /** Lets the address say where the learner is: as a new entry of the history, or in place of the one that is there. */
    show(place: LessonPlace, isNew: boolean): void {
      const href = hrefWith(location.href, place);
      if (isNew && !isFramed) write({ index: entry.index + 1 }, 'pushState', href);
      else write(isNew ? { index: entry.index } : entry, 'replaceState', href);
    },
    /** How far this entry was read; `null` where that was not noted. */
    readingPlace: (): ReadingPlace | null => entry.reading ?? null,
    keepReadingPlace(reading: ReadingPlace): void {
      write({ ...entry, reading }, 'replaceState');
    },
    /** Whether there is an entry of this visit before the one that is shown. */
    hasBefore: (): boolean => entry.index > 0,
    move: (by: number): void => history.go(by),
    /** Tells of every move through the history: by how many entries, back below 0. */
    watch(onmove: (by: number) => void): void {
      // Without this the browser scrolls before the text is there.
      history.scrollRestoration = 'manual';
      browser.addEventListener('popstate', () => {
        const next = entryOf(history.state);
        // A link within the page has made an entry of its own: the learner has not moved.
        if (next === undefined) return write({ ...entry, index: entry.index + 1 }, 'replaceState');
        const by = next.index - entry.index;
        entry = next;
        onmove(by);
      });
    },
  };
}

function placeIn(href: string): LessonPlace | null {
  const { searchParams } = new URL(href);
  const step = stepIds.find((id) => id === searchParams.get('step'));
  const passage = Number(searchParams.get('passage'));
  if (step === undefined) return null;
  return Number.isInteger(passage) && passage > 0 ? { step, passage } : { step };
}

function hrefWith(href: string, { step, passage }: LessonPlace): string {
  const url = new URL(href);
  url.searchParams.set('step', step);
  if (passage === undefined) url.searchParams.delete('passage');
  else url.searchParams.set('passage', String(passage));
  return url.href;
}

/** What this page has kept with an entry; another page's, or another version's, is nothing. */
function entryOf(state: unknown): Entry | undefined {
  if (typeof state !== 'object' || state === null || !('index' in state)) return undefined;
  const { index } = state;
  if (typeof index !== 'number' || !Number.isInteger(index) || index < 0) return undefined;
  const reading = 'reading' in state ? readingOf(state.reading) : undefined;
  return reading === undefined ? { index } : { index, reading };
}

function readingOf(value: unknown): ReadingPlace | undefined {
  if (typeof value !== 'object' || value === null || !('y' in value)) return undefined;
  const { y } = value;
  if (typeof y !== 'number' || !Number.isFinite(y)) return undefined;
  if (!('paragraph' in value) || !('offset' in value)) return { y };
  const { paragraph, offset } = value;
  const isWhole = Number.isInteger(paragraph) && Number.isFinite(offset);
  return isWhole ? { y, paragraph: Number(paragraph), offset: Number(offset) } : { y };
}
