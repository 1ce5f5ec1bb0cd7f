import { dockedHeight } from '../in-view/foot-of-sight.ts';
import type { SeenPart } from '../in-view/seen-part.ts';
import { watchSeen } from '../in-view/watch-seen.ts';

/** Keeps as much free at the foot of the page as the bar takes, so that focus and jumps never land under it (WCAG 2.4.11). */
export function reserveBarRoom(bar: HTMLElement): () => void {
  return reserveRoom(bar, '--bar-size');
}

/**
 * Docks a sheet to the foot of what is seen, right upon the bar where there is one, and keeps as much free as it takes.
 * Gives back how to stop.
 */
export function dockSheet(sheet: HTMLElement): () => void {
  sheet.dataset['docked'] = '';
  const free = reserveRoom(sheet, '--sheet-size');
  const bar = document.querySelector<HTMLElement>('#label-bar');
  let seen: SeenPart | undefined;
  const place = () => {
    const under = bar?.getBoundingClientRect().height ?? 0;
    sheet.style.setProperty('--bar-size', `${under}px`);
    Object.assign(sheet.style, seen === undefined ? whole : placeIn(seen, under));
  };
  const stop = watchSeen((part) => {
    seen = part;
    place();
  });
  // What the bar says above its edge is said above the sheet.
  const bear = () => bar?.style.setProperty('--sheet-size', `${sheet.offsetHeight}px`);
  const observer = new ResizeObserver(() => {
    place();
    bear();
  });
  observer.observe(sheet);
  if (bar !== null) observer.observe(bar);
  place();
  return () => {
    stop();
    observer.disconnect();
    bar?.style.removeProperty('--sheet-size');
    delete sheet.dataset['docked'];
    free();
  };
}

const whole = { inset: '', inlineSize: '', maxBlockSize: '' };

/** The sheet leaves the rest of what is seen to the words and the bar. */
const sheetShare = 0.3;

/** What is seen has physical sides in every script. */
function placeIn({ hidden, width, height }: SeenPart, under: number): typeof whole {
  return {
    inset: `auto auto ${hidden.bottom + under}px ${hidden.left}px`,
    inlineSize: `${width}px`,
    maxBlockSize: `${height * sheetShare}px`,
  };
}

function reserveRoom(element: HTMLElement, size: '--bar-size' | '--sheet-size'): () => void {
  const { style } = document.documentElement;
  // Not on the root: what is inherited from there restyles the whole page with each change.
  const main = document.querySelector('main');
  const keepFree = (besides?: HTMLElement) => {
    const height = dockedHeight(besides);
    style.scrollPaddingBlockEnd = height === 0 ? '' : `${height + 16}px`;
  };
  const measure = () => {
    keepFree();
    main?.style.setProperty(size, `${element.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(element);
  return () => {
    observer.disconnect();
    main?.style.removeProperty(size);
    keepFree(element);
  };
}

/** Space between the panel and the bar, in pixels. */
const air = 12;

/**
 * Keeps a sticky panel beside the text as tall as there is room between its top and the label bar, so that its end is
 * never under the bar. It begins beside what stands above the text, as far as that leaves its column free. Gives back how
 * to stop.
 */
export function fitAboveBar(panel: HTMLElement): () => void {
  const bar = document.querySelector('#label-bar');
  const lift = () => {
    const { left, right } = panel.getBoundingClientRect();
    const desk = panel.parentElement;
    const begin = desk?.getBoundingClientRect().top ?? 0;
    let top = begin;
    for (let above = desk?.previousElementSibling; above; above = above.previousElementSibling) {
      const box = above.getBoundingClientRect();
      if (box.left < right && box.right > left) break;
      top = Math.min(top, box.top);
    }
    panel.style.setProperty('--lift', `${top - begin}px`);
  };
  const measure = () => {
    const bottom = bar?.getBoundingClientRect().top ?? window.innerHeight;
    const { top } = panel.getBoundingClientRect();
    const stuckAt = Number.parseFloat(getComputedStyle(panel).top) || 0;
    // Where the text ends above the bar it would push the panel up, under the header of the page.
    const textEnd = panel.parentElement?.getBoundingClientRect().bottom ?? bottom;
    const end = top > stuckAt ? bottom - air : Math.min(bottom - air, textEnd);
    panel.style.setProperty('--room', `${end - Math.max(top, stuckAt)}px`);
  };
  const observer = new ResizeObserver(() => {
    lift();
    measure();
  });
  observer.observe(document.body);
  if (bar !== null) observer.observe(bar);
  window.addEventListener('scroll', measure, { passive: true });
  window.addEventListener('resize', measure);
  bar?.addEventListener('moved', measure);
  return () => {
    observer.disconnect();
    window.removeEventListener('scroll', measure);
    window.removeEventListener('resize', measure);
    bar?.removeEventListener('moved', measure);
  };
}
