/** Keeps as much free at the foot of the page as the bar takes, so that focus and jumps never land under it (WCAG 2.4.11). */
export function reserveBarRoom(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const measure = () => {
    style.scrollPaddingBlockEnd = `${bar.offsetHeight + 16}px`;
    style.setProperty('--bar-size', `${bar.offsetHeight}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  return () => {
    observer.disconnect();
    style.removeProperty('scroll-padding-block-end');
    style.removeProperty('--bar-size');
  };
}
