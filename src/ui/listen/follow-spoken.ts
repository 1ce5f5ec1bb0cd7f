import type { Span } from '../../core/text/span.ts';
import { rangeOfSpan } from '../passage/dom-offset.ts';
import { readingArea } from './reading-area.ts';

/** How long a scroll of ours may take, in milliseconds: until then, what scrolls is not the learner. */
const ownScroll = 1000;

/** Keeps what is read in view, until the learner scrolls: then the page is theirs until they press a control again. */
export interface Follower {
  /** Brings a sentence into view if it has left it. */
  readonly show: (root: Element, span: Span) => void;
  /** Follows again. */
  readonly follow: () => void;
  readonly stop: () => void;
}

export function createFollower(): Follower {
  let isFollowing = true;
  let isOwn = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = new AbortController();
  const options = { passive: true, signal: abort.signal } as const;
  const leave = () => (isFollowing = false);

  window.addEventListener('wheel', leave, options);
  window.addEventListener('touchmove', leave, options);
  window.addEventListener('scroll', () => isOwn || leave(), options);

  return {
    show(root, span) {
      const by = isFollowing ? distanceTo(root, span) : 0;
      if (by === 0) return;
      isOwn = true;
      clearTimeout(timer);
      timer = setTimeout(() => (isOwn = false), ownScroll);
      const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      window.scrollBy({ top: by, behavior: isStill ? 'instant' : 'smooth' });
    },
    follow: () => void (isFollowing = true),
    stop() {
      clearTimeout(timer);
      abort.abort();
    },
  };
}

/** How far to scroll so that a sentence begins in the upper part of the reading area; 0 when all of it is there. */
function distanceTo(root: Element, span: Span): number {
  const box = rangeOfSpan(root, span)?.getBoundingClientRect();
  if (box === undefined) return 0;
  const area = readingArea();
  if (area.top <= box.top && box.bottom <= area.bottom) return 0;
  const room = area.bottom - area.top - box.height;
  return box.top - area.top - Math.max(0, Math.min(room / 2, 120));
}
