import { drawnParagraphAround, drawnParagraphs, wordsDrawnIn, type DrawnWords } from './drawn-words.ts';
import { shownTexts, type ShownText } from './known-words.ts';
import { isInvisible, offsetInShown, offsetInText } from './same-words.ts';

/**
 * The offset in the passage of a DOM position (a node and an offset in it, as ranges have them). `undefined` when it lies
 * outside the passage, or where something in the page has changed the words so that nobody can know.
 */
export function offsetOfPosition(root: Element, node: Node, offset: number): number | undefined {
  if (!root.contains(node)) return undefined;
  const paragraph = drawnParagraphAround(root, node);
  const drawn = paragraph && wordsDrawnIn(paragraph);
  if (paragraph === undefined || drawn === undefined) return offsetBetweenParagraphs(root, node, offset);
  const shown = shownTexts(paragraph, drawn);
  const here = shown.find((text) => text.node === node);
  const inside =
    here?.words === undefined
      ? offsetBetween(shown, drawn, node, offset)
      : offsetInText(here.node.data, drawn.text, here.words.start, offset);
  return inside === undefined ? undefined : drawn.start + inside;
}

/**
 * The offset of a position in no words that are known: where the known words before it end, if those after it follow on
 * them. Before and after everything that is seen it is the paragraph's own beginning and end.
 */
function offsetBetween(
  shown: readonly ShownText[],
  drawn: DrawnWords,
  node: Node,
  offset: number,
): number | undefined {
  const point = document.createRange();
  point.setStart(node, offset);
  const isBefore = ({ node: text }: ShownText) => point.comparePoint(text, text.length) <= 0;
  const isAfter = ({ node: text }: ShownText) => point.comparePoint(text, 0) >= 0;
  const before = shown.filter(isBefore);
  const after = shown.filter((text) => !isBefore(text) && isAfter(text));
  const start = before.findLast(({ words }) => words !== undefined)?.words?.end ?? 0;
  const end = after.find(({ words }) => words !== undefined)?.words?.start ?? drawn.text.length;
  if (start === end) return start;
  if (!shown.some((text) => isSeen(text) && !after.includes(text))) return 0;
  if (!shown.some((text) => isSeen(text) && !before.includes(text))) return drawn.text.length;
  return undefined;
}

function isSeen({ node }: ShownText): boolean {
  return !isInvisible(node.data);
}

/** A position that lies on the passage itself, between paragraphs: the start of the next one. */
function offsetBetweenParagraphs(root: Element, node: Node, offset: number): number | undefined {
  const point = document.createRange();
  point.setStart(node, offset);
  const paragraphs = drawnParagraphs(root);
  const next = paragraphs.find((paragraph) => point.comparePoint(paragraph, 0) >= 0);
  const drawn = wordsIn(next ?? paragraphs.at(-1));
  if (drawn === undefined) return undefined;
  return next === undefined ? drawn.start + drawn.text.length : drawn.start;
}

/**
 * The DOM range of a stretch of the passage; `undefined` when the passage is not shown in full, or where something in the
 * page has changed the words at either end: other words are never taken for them.
 */
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

/**
 * Where a stretch of the passage is, to scroll there: its words, or the paragraphs that hold them where the words
 * themselves cannot be known. Not for painting.
 */
export function placeOfSpan(
  root: Element,
  span: { readonly start: number; readonly end: number },
): Range | undefined {
  const words = rangeOfSpan(root, span);
  const first = paragraphAt(root, span.start);
  const last = paragraphAt(root, span.end - 1);
  if (words !== undefined || first === undefined || last === undefined) return words;
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}

/** The text node and the offset in it where an offset of the passage lies. At a border, the side that is asked for. */
function positionOfOffset(root: Element, offset: number, isEnd: boolean) {
  const paragraph = paragraphAt(root, isEnd ? offset - 1 : offset);
  const drawn = wordsIn(paragraph);
  if (paragraph === undefined || drawn === undefined) return undefined;
  const at = offset - drawn.start;
  for (const { node, words } of shownTexts(paragraph, drawn)) {
    if (words === undefined) continue;
    if (isEnd ? at <= words.end && at > words.start : at < words.end && at >= words.start) {
      return { node, offset: offsetInShown(node.data, drawn.text, words.start, at, isEnd) };
    }
  }
  return undefined;
}

/** The paragraph that an offset lies in, found by binary search; at the very end of one, and behind it, still that one. */
function paragraphAt(root: Element, offset: number): HTMLElement | undefined {
  const paragraphs = drawnParagraphs(root);
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const drawn = wordsIn(paragraphs[middle]);
    if (drawn !== undefined && drawn.start > offset) high = middle;
    else low = middle + 1;
  }
  return paragraphs[low - 1];
}

function wordsIn(paragraph: Element | undefined): DrawnWords | undefined {
  return paragraph === undefined ? undefined : wordsDrawnIn(paragraph);
}
