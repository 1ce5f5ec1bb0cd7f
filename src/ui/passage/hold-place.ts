/**
 * Does something to a page that may move its text, and keeps what the reader sees where it is. Browsers that anchor
 * scrolling do that themselves; Safari does not.
 */
export function holdPlace(elements: Iterable<Element>, work: () => void): void {
  if (window.scrollY === 0 || CSS.supports('overflow-anchor', 'auto')) return work();
  let anchor: Element | undefined;
  for (const element of elements) {
    if (element.getBoundingClientRect().bottom <= 0) continue;
    anchor = element;
    break;
  }
  const before = anchor?.getBoundingClientRect().top ?? 0;
  work();
  const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}
