import type { SeenPart } from './seen-part.ts';
import { watchSeen } from './watch-seen.ts';

/** Narrower than this the bar is made smaller instead, in pixels: it is laid out for no less. */
const narrowest = 360;
/** The bar leaves this share of what is seen to the words. */
const share = 0.5;

/**
 * Keeps a bar that is docked to the foot of the window at the foot of what is seen of it. Everything is set on the bar
 * itself: nothing else is restyled. Tells whoever lies beside it with a `moved` event on the bar. Gives back how to stop.
 */
export function keepInView(bar: HTMLElement): () => void {
  const stop = watchSeen((seen) => {
    Object.assign(bar.style, seen === undefined ? whole : placeOf(seen));
    if (seen !== undefined) showFocus(bar);
    bar.dispatchEvent(new Event('moved'));
  });
  return () => {
    stop();
    Object.assign(bar.style, whole);
  };
}

const whole = {
  inset: '',
  inlineSize: '',
  maxBlockSize: '',
  overflowY: '',
  transform: '',
  transformOrigin: '',
};

/** What is seen has physical sides in every script. */
function placeOf({ width, height, hidden }: SeenPart): typeof whole {
  const scale = Math.min(1, width / narrowest);
  return {
    inset: `auto auto ${hidden.bottom}px ${hidden.left}px`,
    inlineSize: `${width / scale}px`,
    maxBlockSize: `${(height * share) / scale}px`,
    overflowY: 'auto',
    transform: scale < 1 ? `scale(${scale})` : '',
    transformOrigin: scale < 1 ? '0 100%' : '',
  };
}

/** A keyboard that comes on screen takes the room of the bar: what is typed into stays in sight in it. */
function showFocus(bar: HTMLElement): void {
  const focused = document.activeElement;
  if (focused === null || focused === bar || !bar.contains(focused)) return;
  const field = focused.getBoundingClientRect();
  const room = bar.getBoundingClientRect();
  const scale = room.width / bar.offsetWidth || 1;
  const below = Math.max(0, field.bottom - room.bottom);
  const above = Math.min(0, field.top - room.top);
  bar.scrollTop += (below + above) / scale;
}

/** Opens a dialog in the middle of what is seen, and keeps it there: it is placed before it opens. */
export function openInView(dialog: HTMLDialogElement): () => void {
  return watchSeen((seen) => {
    const { style } = dialog;
    const room = seen?.hidden;
    style.inset = room === undefined ? '' : `${room.top}px ${room.right}px ${room.bottom}px ${room.left}px`;
    style.maxInlineSize = seen === undefined ? '' : `min(30rem, ${seen.width}px - 1rem)`;
    style.maxBlockSize = seen === undefined ? '' : `calc(${seen.height}px - 1rem)`;
  });
}
