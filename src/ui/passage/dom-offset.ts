/** Marks what is drawn into a passage but is not its text. */
const notText = '[data-ui]';

/**
 * The offset in the passage of a DOM position (a node and an offset in it, as ranges have them), or `undefined` when it
 * lies outside the passage. Paragraph elements carry `data-start`, their offset in the passage; tags are skipped.
 */
export function offsetOfPosition(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-start]');
  if (paragraph === null || paragraph === undefined || !root.contains(paragraph)) {
    return offsetBetweenParagraphs(root, node, offset);
  }
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return startOf(paragraph) + textLength(before.cloneContents());
}

/** A position that lies on the passage itself, between paragraphs: the start of the next one. */
function offsetBetweenParagraphs(root: Element, node: Node, offset: number): number | undefined {
  const point = document.createRange();
  point.setStart(node, offset);
  const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const next = paragraphs.find((paragraph) => point.comparePoint(paragraph, 0) >= 0);
  if (next !== undefined) return startOf(next);
  const last = paragraphs.at(-1);
  return last === undefined ? undefined : startOf(last) + textLength(last);
}

function textLength(container: ParentNode & Node): number {
  let length = container.textContent?.length ?? 0;
  for (const extra of container.querySelectorAll(notText)) length -= extra.textContent?.length ?? 0;
  return length;
}

/** The DOM range of a stretch of the passage; `undefined` when the passage is not shown in full. */
export function rangeOfSpan(
  root: Element,
  span: { readonly start: number; readonly end: number },
): Range | undefined {
  const start = positionOfOffset(root, span.start, false);
  const end = positionOfOffset(root, span.end, true);
  if (start === undefined || end === undefined) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The text node and the offset in it where an offset of the passage lies. At a border, the side that is asked for. */
function positionOfOffset(root: Element, offset: number, isEnd: boolean) {
  const paragraph = paragraphAt(root, isEnd ? offset - 1 : offset);
  if (paragraph === undefined) return undefined;
  let at = startOf(paragraph);
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(notText) === null ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (isEnd ? offset <= at + length && offset > at : offset < at + length) {
      return { node, offset: offset - at };
    }
    at += length;
  }
  return undefined;
}

/** The last paragraph that starts at an offset or before, found by binary search. */
function paragraphAt(root: Element, offset: number): HTMLElement | undefined {
  const paragraphs = root.querySelectorAll<HTMLElement>('[data-start]');
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const paragraph = paragraphs[middle];
    if (paragraph !== undefined && startOf(paragraph) > offset) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low - 1];
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset['start']);
}
