import { offsetOfPosition } from './dom-offset.ts';
import { positionBeside, type Point } from './line-position.ts';
import { refused, type RefusedReading } from './read-selection.ts';

/** So far beside a letter a point still means it, in pixels: between two words, or between two lines. */
const near = 10;

/** What of a passage lies under a point: nothing (a margin, the rest of a line), a letter, or words that are not known. */
export type PointReading =
  | { readonly type: 'none' }
  | RefusedReading
  | {
      readonly type: 'letter';
      /** Its offset in the passage. */
      readonly at: number;
    };

/** Reads what lies under a point of the window. Lays out the page. */
export function readPoint(root: Element, point: Point): PointReading {
  const border = positionBeside(root, point);
  if (border === undefined) return { type: 'none' };
  const { node, offset } = border;
  const letter = [offset - 1, offset].find((at) => at >= 0 && isUnder(node, at, point));
  if (letter === undefined) return { type: 'none' };
  const at = offsetOfPosition(root, node, letter);
  return at === undefined ? refused(root, 'changed', node) : { type: 'letter', at };
}

function isUnder(node: Node, at: number, { x, y }: Point): boolean {
  if (node.nodeType !== Node.TEXT_NODE || at >= (node.nodeValue ?? '').length) return false;
  const letter = document.createRange();
  letter.setStart(node, at);
  letter.setEnd(node, at + 1);
  return [...letter.getClientRects()].some(
    (box) => x >= box.left - near && x <= box.right + near && y >= box.top - near && y <= box.bottom + near,
  );
}
