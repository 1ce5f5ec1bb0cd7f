/** Keeps as much free at the foot of the page as the bar takes, so that focus and jumps never land under it (WCAG 2.4.11). */
export function reserveBarRoom(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  // Not on the root: what is inherited from there restyles the whole page with each change.
  const main = document.querySelector('main');
  const measure = () => {
    style.scrollPaddingBlockEnd = `${bar.offsetHeight + 16}px`;
    main?.style.setProperty('--bar-size', `${bar.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty('scroll-padding-block-end');
    main?.style.removeProperty('--bar-size');
  };
}

/** Space between the panel and the bar, in pixels. */
const air = 12;

/**
 * Keeps a sticky panel beside the text as tall as there is room between its top and the label bar, so that its end is
 * never under the bar. Gives back how to stop.
 */
export function fitAboveBar(panel: HTMLElement): () => void {
  const bar = document.querySelector('#label-bar');
  const measure = () => {
    const bottom = bar?.getBoundingClientRect().top ?? window.innerHeight;
    const { top } = panel.getBoundingClientRect();
    const stuckAt = Number.parseFloat(getComputedStyle(panel).top) || 0;
    // Where the text ends above the bar it would push the panel up, under the header of the page.
    const textEnd = panel.parentElement?.getBoundingClientRect().bottom ?? bottom;
    const end = top > stuckAt ? bottom - air : Math.min(bottom - air, textEnd);
    panel.style.setProperty('--room', `${end - Math.max(top, stuckAt)}px`);
  };
  const observer = new ResizeObserver(measure);
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
