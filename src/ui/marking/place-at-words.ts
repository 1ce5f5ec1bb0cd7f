import { footOfSight } from '../in-view/foot-of-sight.ts';

/** Where there is room for names at the words. On a phone there is not: that is where the system has its own menu. */
export const roomForNames = '(min-width: 40rem) and (min-height: 30rem)';

/** Space between the names and the words, and between them and the edges of what is seen, in pixels. */
const air = 10;
/** A hand that was let go farther from the words than this, in pixels, says nothing about where it is now. */
const reach = 60;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Where a card stands best, in pixels of the window: below the last line of the words or above the first, whichever the
 * hand is nearer to and has room, as near to the hand as the window allows and never over the words if that can be.
 * `lines` are the lines of the words, `free` what is seen and not covered, `hand` where the pointer was let go.
 */
export function placeBeside(
  lines: readonly Box[],
  card: { readonly width: number; readonly height: number },
  free: Box,
  hand?: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isNear = hand !== undefined && hand.y > first.top - reach && hand.y < last.bottom + reach;
  const below = last.bottom + air;
  const above = first.top - air - card.height;
  const fitsBelow = below + card.height <= free.bottom - air;
  const fitsAbove = above >= free.top + air;
  const isAboveNearer = isNear && hand.y - first.top < last.bottom - hand.y;
  const isAbove = fitsAbove && (isAboveNearer || !fitsBelow);
  const y = isAbove ? above : Math.min(below, free.bottom - air - card.height);
  const middle = isNear ? hand.x : isAbove ? first.left : last.right;
  const x = Math.max(free.left + air, Math.min(middle - card.width / 2, free.right - air - card.width));
  return { x, y: Math.max(free.top + air, y) };
}

/**
 * Holds a card at words of the page, wherever they are scrolled to; `words`, `free` and `hand` are asked for anew each time
 * (see `placeBeside`). It moves nothing else, and measures when the page has been laid out anyway. Gives back how to stop,
 * and to look again when the words change.
 */
export function holdAtWords(
  card: HTMLElement,
  words: () => Range | undefined,
  free: () => Box,
  hand: () => { readonly x: number; readonly y: number } | undefined,
): { readonly again: () => void; readonly stop: () => void } {
  const over = new AbortController();
  const options = { passive: true, signal: over.signal, capture: true };
  let moved = { x: 0, y: 0 };
  let frame = 0;
  const place = () => {
    const lines = [...(words()?.getClientRects() ?? [])].filter(({ width }) => width > 0);
    const box = card.getBoundingClientRect();
    const to = placeBeside(lines, box, free(), hand());
    if (to === undefined) return;
    // Relative to where it stands, so that it does not matter what it is laid out in.
    moved = { x: moved.x + to.x - box.left, y: moved.y + to.y - box.top };
    card.style.translate = `${moved.x}px ${moved.y}px`;
  };
  const observer = new ResizeObserver(place);
  observer.observe(card);
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  window.addEventListener('scroll', later, options);
  window.addEventListener('resize', later, options);
  return {
    again: () => {
      observer.unobserve(card);
      observer.observe(card);
    },
    stop: () => {
      over.abort();
      observer.disconnect();
      cancelAnimationFrame(frame);
      card.style.translate = '';
    },
  };
}

/** What of the window is neither under the header nor under the bar or the sheet upon it, and not in the margin, which has the card of the mark. */
export function freeOfCover(): Box {
  const over = document.querySelector('[role="search"]') ?? document.querySelector('header');
  const column = document.querySelector('#passage')?.getBoundingClientRect().right ?? Infinity;
  return {
    left: 0,
    right: Math.min(document.documentElement.clientWidth, column + air),
    top: Math.max(0, over?.getBoundingClientRect().bottom ?? 0),
    bottom: footOfSight() ?? window.innerHeight,
  };
}
