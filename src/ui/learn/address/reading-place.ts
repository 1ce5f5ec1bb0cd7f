/** How far a page is scrolled, in CSS pixels. */
export interface ReadingPlace {
  readonly y: number;
  /** The paragraph that stood under the page's header, counted from 0 over all that are shown; none where there was none. */
  readonly paragraph?: number;
  /** From the header's lower edge down to the beginning of that paragraph. */
  readonly offset?: number;
}

/** So long nothing has moved any more: the page is whole, and belongs to whoever reads it. In milliseconds. */
const quiet = 500;

const paragraphs = () => Array.from(document.querySelectorAll<HTMLElement>('main .paragraph'));
const headerEdge = () => Math.max(0, document.querySelector('header')?.getBoundingClientRect().bottom ?? 0);

/** Where the page is read at present. */
export function measureReadingPlace(): ReadingPlace {
  const edge = headerEdge();
  const all = paragraphs();
  const paragraph = all.findIndex((element) => element.getBoundingClientRect().bottom > edge);
  const top = all[paragraph]?.getBoundingClientRect().top;
  const y = window.scrollY;
  // A passage that begins further down is not what is being read.
  if (top === undefined || top > window.innerHeight) return { y };
  return { y, paragraph, offset: top - edge };
}

/**
 * Scrolls back to a place, and again while what belongs there is still being drawn. Whatever the learner does ends it, and so
 * does the function that is given back. `onend` is called once, when the page is theirs again.
 */
export function restoreReadingPlace(place: ReadingPlace, onend: () => void): () => void {
  const over = new AbortController();
  const { signal } = over;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  function end() {
    if (signal.aborted) return;
    over.abort();
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    mutations.disconnect();
    sizes?.disconnect();
    onend();
  }
  function apply() {
    const top = topOf(place);
    if (top === undefined) return;
    if (Math.abs(window.scrollY - top) >= 1) window.scrollTo({ top, behavior: 'instant' });
    clearTimeout(timer);
    timer = setTimeout(end, quiet);
  }
  function later() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(apply);
  }
  const mutations = new MutationObserver(later);
  mutations.observe(document.body, { childList: true, subtree: true });
  const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(later);
  sizes?.observe(document.body);
  // A heading that takes the focus is scrolled to.
  window.addEventListener('scroll', later, { signal, passive: true });
  for (const type of ['pointerdown', 'wheel', 'touchstart', 'keydown'])
    window.addEventListener(type, end, { signal, passive: true, capture: true });
  later();
  return end;
}

/** How far the page has to be scrolled for the place; `undefined` while that is not there. */
function topOf({ y, paragraph, offset = 0 }: ReadingPlace): number | undefined {
  if (paragraph !== undefined) {
    const top = paragraphs()[paragraph]?.getBoundingClientRect().top;
    return top === undefined ? undefined : Math.max(0, window.scrollY + top - headerEdge() - offset);
  }
  const isLate = document.querySelector('main[aria-busy=true], main [aria-busy=true]') !== null;
  const furthest = document.documentElement.scrollHeight - window.innerHeight;
  return isLate || furthest < y - 1 ? undefined : y;
}
