import { drawnParagraphs } from './drawn-words.ts';
import { textNodesOf } from './known-words.ts';

/** A place on the page, in pixels of the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A position in the page, as ranges have them. */
export interface DomPosition {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The position in the text that a point beside it means: in the line that is level with it, at its letter there or at the
 * end of the line that it lies beyond. Between two paragraphs it is the nearer border; above and below the text, its
 * beginning and end. Unlike the browser's answer it is the same wherever the point is: over something that lies over the
 * text, in a margin or out of the window. Lays out the page.
 */
export function positionBeside(root: Element, point: Point): DomPosition | undefined {
  const paragraph = paragraphNear(drawnParagraphs(root), point.y);
  if (paragraph === undefined) return undefined;
  const letters = new Letters(paragraph);
  if (letters.count === 0) return undefined;
  const { top, bottom } = paragraph.getBoundingClientRect();
  if (point.y < top) return letters.positionAt(0);
  if (point.y > bottom) return letters.positionAt(letters.count);
  return letters.positionAt(offsetInLine(letters, point, getComputedStyle(paragraph).direction === 'rtl'));
}

/** The paragraph that a height lies in, or the nearest one. */
function paragraphNear(paragraphs: readonly HTMLElement[], y: number): HTMLElement | undefined {
  const next = firstIndex(
    paragraphs.length,
    (index) => (paragraphs[index]?.getBoundingClientRect().top ?? 0) > y,
  );
  const above = paragraphs[next - 1];
  const below = paragraphs[next];
  if (above === undefined || below === undefined) return above ?? below;
  const { bottom } = above.getBoundingClientRect();
  return y - bottom <= below.getBoundingClientRect().top - y ? above : below;
}

function offsetInLine(letters: Letters, { x, y }: Point, isRightToLeft: boolean): number {
  // The middles of letters tell lines apart: what is high or low in a line is still nearer to its own.
  const below = firstIndex(letters.count, (index) => middleOf(letters.boxOf(index)) > y);
  const near = [below - 1, below].filter((index) => index >= 0 && index < letters.count);
  const distance = (index: number) => Math.abs(middleOf(letters.boxOf(index)) - y);
  const [one = 0, other = one] = near;
  const box = letters.boxOf(distance(one) <= distance(other) ? one : other);
  const half = (box?.height ?? 0) / 2;
  const startsAt = (from: number) =>
    firstIndex(letters.count, (index) => middleOf(letters.boxOf(index)) > from);
  const start = startsAt(middleOf(box) - half);
  const end = startsAt(middleOf(box) + half);
  return letterAt(letters, start, end, x, isRightToLeft);
}

/** The border between two letters of a line that is nearest to a place across the page. */
function letterAt(letters: Letters, start: number, end: number, x: number, isRightToLeft: boolean): number {
  let nearest = start;
  let least = Number.POSITIVE_INFINITY;
  for (let index = start; index < end; index += 1) {
    const box = letters.boxOf(index);
    if (box === undefined) continue;
    const edges = isRightToLeft ? [box.right, box.left] : [box.left, box.right];
    for (const [side, edge] of edges.entries()) {
      if (Math.abs(edge - x) >= least) continue;
      least = Math.abs(edge - x);
      nearest = index + side;
    }
  }
  return nearest;
}

/** The letters of a paragraph as they stand on the page, with all that somebody else has put between them. */
class Letters {
  readonly count: number;
  readonly #nodes: readonly Text[];
  /** Where each node ends. */
  readonly #ends: readonly number[];
  readonly #range = document.createRange();

  constructor(paragraph: Element) {
    this.#nodes = textNodesOf(paragraph);
    let end = 0;
    this.#ends = this.#nodes.map(({ length }) => (end += length));
    this.count = end;
  }

  /** Where a letter stands, or the next one that stands anywhere: a space at the end of a line does not. */
  boxOf(index: number): DOMRect | undefined {
    for (let at = index; at < this.count; at += 1) {
      const { node, offset } = this.positionAt(at) ?? {};
      if (node === undefined || offset === undefined) return undefined;
      this.#range.setStart(node, offset);
      this.#range.setEnd(node, offset + 1);
      const box = this.#range.getClientRects()[0];
      if (box !== undefined && box.height > 0) return box;
    }
    return undefined;
  }

  /** The position before a letter; after the last one at the end. */
  positionAt(index: number): DomPosition | undefined {
    const place = firstIndex(this.#nodes.length, (at) => (this.#ends[at] ?? 0) > index);
    const number = Math.min(place, this.#nodes.length - 1);
    const node = this.#nodes[number];
    return node && { node, offset: index - (this.#ends[number - 1] ?? 0) };
  }
}

function middleOf(box: DOMRect | undefined): number {
  return box === undefined ? Number.POSITIVE_INFINITY : (box.top + box.bottom) / 2;
}

/** The first index of which something is true, that is true of all after it; `count` when of none. By binary search. */
function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
