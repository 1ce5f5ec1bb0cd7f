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
