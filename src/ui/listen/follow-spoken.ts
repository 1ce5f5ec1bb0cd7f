import type { Span } from '../../core/text/span.ts';
import { placeOfSpan, rangeOfSpan } from '../passage/dom-offset.ts';
import type { Passage } from '../../core/text/passage.ts';
import { unitAt } from '../../core/text/pick.ts';
import { footOfSight } from '../in-view/foot-of-sight.ts';
import './spoken.css';

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
  const box = placeOfSpan(root, span)?.getBoundingClientRect();
  if (box === undefined) return 0;
  const area = readingArea();
  if (area.top <= box.top && box.bottom <= area.bottom) return 0;
  const room = area.bottom - area.top - box.height;
  return box.top - area.top - Math.max(0, Math.min(room / 2, 120));
}

/** The sentence reading begins with: the one that is selected, else the first that begins in view, else the first. */
export function firstSpoken(
  passage: Passage,
  root: Element | undefined,
  selection: Span | undefined,
): number {
  if (selection !== undefined) return unitAt(passage.sentences, selection.start);
  const seen = root === undefined ? undefined : firstInView(passage, root);
  return seen ?? 0;
}

/** Begins with the first paragraph in view: the place of a sentence is dear to ask for. */
function firstInView({ sentences }: Passage, root: Element): number | undefined {
  const { top, bottom } = readingArea();
  const shown = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const first = shown.find((paragraph) => paragraph.getBoundingClientRect().bottom > top);
  if (first === undefined) return undefined;
  for (let index = unitAt(sentences, Number(first.dataset['start'])); index < sentences.length; index += 1) {
    const line = lineOf(root, sentences[index]);
    if (line === undefined || line.bottom > bottom) return undefined;
    if (line.top >= top) return index;
  }
  return undefined;
}

/** The first line of a sentence. */
function lineOf(root: Element, sentence: Span | undefined): DOMRect | undefined {
  return sentence && placeOfSpan(root, sentence)?.getClientRects()[0];
}

/** The part of the window, in its own pixels, where nothing that is docked lies over the text. */
export function readingArea(): { readonly top: number; readonly bottom: number } {
  const { scrollPaddingBlockStart, scrollPaddingBlockEnd } = getComputedStyle(document.documentElement);
  const bottom = footOfSight() ?? window.innerHeight - pixels(scrollPaddingBlockEnd);
  return { top: pixels(scrollPaddingBlockStart), bottom };
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

const name = 'second-read-spoken';

/**
 * Paints the sentence that is read without touching the text, and paints it again when the text under it is drawn
 * anew (a mark was made, another way of picking was chosen). Where the browser cannot, nothing is painted.
 * Returns how to remove it.
 */
export function paintSpoken(root: Element, span: Span): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const paint = () => {
    const range = rangeOfSpan(root, span);
    if (range === undefined) return void CSS.highlights.delete(name);
    const highlight = new Highlight(range);
    // The selection that waits for a technique stays on top.
    highlight.priority = -1;
    CSS.highlights.set(name, highlight);
  };
  const redrawn = new MutationObserver(paint);
  redrawn.observe(root, { childList: true, subtree: true, characterData: true });
  paint();
  return () => {
    redrawn.disconnect();
    CSS.highlights.delete(name);
  };
}

/** Where controls whose place has scrolled away are docked. */
export interface Dock {
  /** In pixels below the top of the window. */
  readonly top: number;
  /** The height they leave behind, in pixels: when it stays, the text does not jump. */
  readonly left: number;
}

/**
 * Tells whether the place of some controls has left the window at the top, at once and on every change: then where
 * below the header they can be docked, otherwise `undefined`. Returns how to stop.
 */
export function watchHome(home: Element, tell: (dock: Dock | undefined) => void): () => void {
  // With hardly any height, as at 400 % zoom, what is docked would leave no room for the text.
  const isLow = window.matchMedia('(max-height: 30rem)').matches;
  if (isLow || !('IntersectionObserver' in window)) return () => undefined;
  const top = headerEnd();
  const observer = new IntersectionObserver(
    ([entry]) => {
      if (entry === undefined) return;
      const isAbove = !entry.isIntersecting && entry.boundingClientRect.top < top;
      tell(isAbove ? { top: headerEnd(), left: entry.boundingClientRect.height } : undefined);
    },
    { rootMargin: `${-Math.round(top)}px 0px 0px 0px` },
  );
  observer.observe(home);
  return () => {
    observer.disconnect();
    tell(undefined);
  };
}

/** Where the header of the page ends while it sticks to the top. */
function headerEnd(): number {
  const header = document.querySelector('header');
  if (header === null || getComputedStyle(header).position !== 'sticky') return 0;
  return header.offsetHeight;
}
