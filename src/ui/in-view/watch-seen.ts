import { around, type Box, type SeenPart, seenPart } from './seen-part.ts';

/** How high the bands are by which a frame learns what is seen of it, in pixels. */
const band = 100;
/** More bands than any frame needs. */
const mostBands = 400;
/** The bands tell each time that two more pixels of them come or go. */
const parts = Array.from({ length: band / 2 + 1 }, (_, index) => (index * 2) / band);

/**
 * Says which part of the window is seen whenever that changes, first at once where it is not all; `undefined` stands for
 * all of it. Only in a frame and under a pinch zoom is there anything to say. Gives back how to stop.
 */
export function watchSeen(onchange: (seen: SeenPart | undefined) => void): () => void {
  const probe = document.createElement('div');
  probe.style.cssText = 'position:fixed;inset:0;visibility:hidden;pointer-events:none';
  document.body.append(probe);
  let inFrame: Box | undefined;
  let last = '';
  const tell = () => {
    const seen = seenPart(probe.getBoundingClientRect(), zoomed(), inFrame);
    const news = JSON.stringify(seen) ?? '';
    if (news !== last) onchange(seen);
    last = news;
  };
  const stopFrame = watchFrame(probe, (box) => {
    inFrame = box;
    tell();
  });
  const { visualViewport } = window;
  visualViewport?.addEventListener('resize', tell);
  visualViewport?.addEventListener('scroll', tell);
  tell();
  return () => {
    visualViewport?.removeEventListener('resize', tell);
    visualViewport?.removeEventListener('scroll', tell);
    stopFrame();
    probe.remove();
  };
}

/** What a pinch zoom, or a keyboard on screen, leaves of the window. */
function zoomed(): Box | undefined {
  const view = window.visualViewport;
  if (!view) return undefined;
  const { offsetLeft: left, offsetTop: top, width, height } = view;
  return { left, top, right: left + width, bottom: top + height };
}

/**
 * A frame does not know where it stands in the page around it, which may be of another site. But the browser says which
 * of its elements are seen: so the window is laid out with bands that say it.
 */
function watchFrame(probe: HTMLElement, onseen: (box: Box | undefined) => void): () => void {
  if (window.parent === window || typeof IntersectionObserver === 'undefined') return () => {};
  const seen = new Map<Element, Box>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) {
        // One that only touches the edge is told once, and not again when it touches the other one.
        if (intersectionRect.height > 0) seen.set(target, intersectionRect);
        else seen.delete(target);
      }
      onseen(around([...seen.values()]));
    },
    { threshold: parts },
  );
  const layOut = () => {
    const count = Math.min(mostBands, Math.ceil(probe.clientHeight / band));
    while (probe.children.length > count) {
      const gone = probe.lastElementChild;
      if (gone === null) break;
      observer.unobserve(gone);
      seen.delete(gone);
      gone.remove();
    }
    while (probe.children.length < count) {
      const next = probe.appendChild(document.createElement('div'));
      next.style.blockSize = `${band}px`;
      observer.observe(next);
    }
  };
  probe.style.overflow = 'hidden';
  const size = new ResizeObserver(layOut);
  size.observe(probe);
  return () => {
    size.disconnect();
    observer.disconnect();
  };
}
