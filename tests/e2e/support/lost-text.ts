import type { Page } from '@playwright/test';

/**
 * Text that cannot be read as the page stands: it runs out of the page or of a box that cuts it off, or lies over other
 * text. Text that is only for screen readers, what scrolls, and what is shortened with an ellipsis because it is only a
 * reminder is not lost. Each as `reason: words`.
 */
export async function findLostText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isForEars = (element: Element) => {
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (getComputedStyle(at).clipPath === 'inset(50%)' || at.closest('.skip') !== null) return true;
      return false;
    };
    const isCut = (rect: DOMRect, element: Element) => {
      for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) {
        const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(at);
        if (webkitLineClamp !== 'none') return false;
        const box = at.getBoundingClientRect();
        const isBeside = rect.left < box.left - 1 || rect.right > box.right + 1;
        const isAbove = rect.top < box.top - 2 || rect.bottom > box.bottom + 2;
        if (overflowX !== 'visible' && isBeside) return true;
        if ((overflowY === 'hidden' || overflowY === 'clip') && isAbove) return true;
        // What scrolls can be brought into sight, and what it is in does not matter then.
        if (overflowY === 'auto' || overflowY === 'scroll') return false;
      }
      return false;
    };
    /** What is to be seen of a line: of one that is shortened with an ellipsis, what its box shows. */
    const seenOf = (line: DOMRect, element: Element) => {
      const { textOverflow, overflowX } = getComputedStyle(element);
      if (textOverflow !== 'ellipsis' || overflowX === 'visible') return line;
      const box = element.getBoundingClientRect();
      const left = Math.max(line.left, box.left);
      return new DOMRect(left, line.top, Math.max(0, Math.min(line.right, box.right) - left), line.height);
    };
    const isFloating = (element: Element) => {
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
      return false;
    };

    const isTag = (node: Node) => node.parentElement?.matches('.tag') === true;

    interface Line {
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
      readonly words: string;
      readonly node: Node;
    }
    const lines: Line[] = [];
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = (node.nodeValue ?? '').trim();
      if (words === '' || element === null || !element.checkVisibility() || isForEars(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const rect = seenOf(line, element);
        if (rect.width < 1) continue;
        if (rect.left < -1 || rect.right > innerWidth + 1) lost.push(`outside the page: ${words}`);
        if (isCut(rect, element)) lost.push(`cut off: ${words}`);
        const { left, right, top, bottom } = rect;
        if (!isFloating(element)) lines.push({ left, right, top, bottom, words, node });
      }
    }
    lines.sort((one, other) => one.top - other.top);
    for (const [index, one] of lines.entries())
      for (let next = index + 1; next < lines.length; next += 1) {
        const other = lines[next];
        if (other === undefined || other.top >= one.bottom) break;
        const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const height = Math.min(one.bottom, other.bottom) - other.top;
        // A tag hangs in the air between two lines: it may take the edge of one, and not its letters.
        const size = isTag(one.node) || isTag(other.node) ? Math.max : Math.min;
        const least = 0.4 * size(one.bottom - one.top, other.bottom - other.top);
        if (one.node !== other.node && width > 2 && height > least)
          lost.push(`one over the other: ${one.words} / ${other.words}`);
      }
    return [...new Set(lost)].map((line) => line.slice(0, 160));
  });
}

/** How many pixels wider than the window the page is. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth);
}

/** What makes the page wider than its window, or reaches out of it: at most five boxes, each by its tag and classes. */
export async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      ...(scrollWidth === clientWidth ? [] : [`${scrollWidth - clientWidth} px too wide`]),
      ...boxes.slice(0, 5).map((box) => `${box.tagName} ${box.className}`),
    ];
  });
}
