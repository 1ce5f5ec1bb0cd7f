import type { Span } from '../../core/text/span.ts';
import type { SelectionRefusal } from '../../machines/labeling-news.ts';
import { offsetOfPosition } from './dom-offset.ts';
import { drawnParagraphAround, wordsDrawnIn } from './drawn-words.ts';
import { positionBeside, type DomPosition, type Point } from './line-position.ts';

/** What the hand did that made a selection, as far as the browser's selection does not tell. */
export interface Hand {
  /** Where the mouse was pressed, in the window as it is now; none where it was not, or only went on with a selection. */
  readonly press?: Point | undefined;
  /** Where it was let go, when that was beside the text. */
  readonly release?: Point | undefined;
  /** Where the moving end of the selection was when it last was in the text. */
  readonly last?: DomPosition | undefined;
}

/** It is not known which words are meant. */
export interface RefusedReading {
  readonly type: 'refused';
  readonly reason: SelectionRefusal;
  /** The paragraph that it begins in, as far as there is one. */
  readonly near?: Span;
}

/** What is selected of a passage. */
export type SelectionReading =
  | { readonly type: 'none' }
  | RefusedReading
  | {
      readonly type: 'words';
      readonly span: Span;
      /** What the browser should show as selected, where that is not what it shows now. */
      readonly meant?: { readonly anchor: DomPosition; readonly focus: DomPosition };
    };

const none: SelectionReading = { type: 'none' };

/**
 * The browser's selection in offsets of the passage. An end outside the passage is never taken for all that lies between:
 * of a drag it is the line level with the pointer, else where the selection last was in the text. Everything is selected
 * when the selection goes beyond the passage on both sides and no drag made it.
 */
export function readSelection(root: Element, hand: Hand = {}): SelectionReading {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return none;
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection;
  const range = selection.getRangeAt(0);
  if (anchorNode === null || focusNode === null || !range.intersectsNode(root)) return none;
  const isDrag = hand.press !== undefined || hand.release !== undefined;
  if (!isDrag && !hasWordsWithin(root, range)) return none;
  if (!isDrag && isAround(root, range)) return read(root, startOf(root), endOf(root), false);
  const anchor = endOfSelection(root, { node: anchorNode, offset: anchorOffset }, hand.press, hand.last);
  const focus =
    besidePoint(root, hand.release) ??
    endOfSelection(root, { node: focusNode, offset: focusOffset }, undefined, hand.last);
  if (anchor === undefined || focus === undefined) return refused(root, 'outside', range.startContainer);
  const isChanged = anchor.node !== anchorNode || focus.node !== focusNode || focus.offset !== focusOffset;
  return read(root, anchor, focus, isDrag && isChanged);
}

/** The words that are selected, if they are known. */
export function selectedWords(root: Element): Span | undefined {
  const reading = readSelection(root);
  return reading.type === 'words' ? reading.span : undefined;
}

function read(root: Element, anchor: DomPosition, focus: DomPosition, isMoved: boolean): SelectionReading {
  const from = offsetOfPosition(root, anchor.node, anchor.offset);
  const to = offsetOfPosition(root, focus.node, focus.offset);
  if (from === undefined || to === undefined) return refused(root, 'changed', anchor.node);
  // Words are selected, and none of them is ours: a translation beside the text, a gloss.
  if (from === to) return isMoved ? none : refused(root, 'changed', anchor.node);
  const span = { start: Math.min(from, to), end: Math.max(from, to) };
  return { type: 'words', span, ...(isMoved ? { meant: { anchor, focus } } : {}) };
}

/** A refusal for what begins at a node. */
export function refused(root: Element, reason: SelectionRefusal, beginning: Node): RefusedReading {
  const paragraph = drawnParagraphAround(root, beginning);
  const drawn = paragraph && wordsDrawnIn(paragraph);
  if (drawn === undefined) return { type: 'refused', reason };
  return { type: 'refused', reason, near: { start: drawn.start, end: drawn.start + drawn.text.length } };
}

/** An end of the selection, moved into the passage if it lies outside. */
function endOfSelection(
  root: Element,
  end: DomPosition,
  pointer: Point | undefined,
  last: DomPosition | undefined,
): DomPosition | undefined {
  if (root.contains(end.node)) return end;
  return besidePoint(root, pointer) ?? edgeBeside(root, end) ?? last;
}

function besidePoint(root: Element, point: Point | undefined): DomPosition | undefined {
  return point && positionBeside(root, point);
}

/** The edge of the passage, where no words lie between it and a position outside: three clicks select that far. */
function edgeBeside(root: Element, { node, offset }: DomPosition): DomPosition | undefined {
  const between = document.createRange();
  between.setStart(node, offset);
  between.collapse(true);
  const isAfter = between.comparePoint(root, 0) < 0;
  const edge = isAfter ? endOf(root) : startOf(root);
  if (isAfter) between.setStart(edge.node, edge.offset);
  else between.setEnd(edge.node, edge.offset);
  return between.toString().trim() === '' ? edge : undefined;
}

function isAround(root: Element, range: Range): boolean {
  const whole = rangeOf(root);
  return (
    !root.contains(range.startContainer) &&
    !root.contains(range.endContainer) &&
    range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0 &&
    range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0
  );
}

/** Whether a range holds more of an element than the spaces between its words. */
function hasWordsWithin(root: Element, range: Range): boolean {
  const within = range.cloneRange();
  const whole = rangeOf(root);
  if (!root.contains(range.startContainer) && within.compareBoundaryPoints(Range.START_TO_START, whole) < 0)
    within.setStart(root, 0);
  if (!root.contains(range.endContainer) && within.compareBoundaryPoints(Range.END_TO_END, whole) > 0)
    within.setEnd(root, root.childNodes.length);
  return within.toString().trim() !== '';
}

function rangeOf(root: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(root);
  return range;
}

function startOf(root: Element): DomPosition {
  return { node: root, offset: 0 };
}

function endOf(root: Element): DomPosition {
  return { node: root, offset: root.childNodes.length };
}
