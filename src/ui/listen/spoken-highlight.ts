import type { Span } from '../../core/text/span.ts';
import { rangeOfSpan } from '../passage/dom-offset.ts';
import './spoken.css';

const name = 'second-read-spoken';

/**
 * Paints the sentence that is read without touching the text, and paints it again when the text under it is drawn
 * anew (a mark was made, another way of picking was chosen). Where the browser cannot, nothing is painted.
 * Returns how to remove it.
 */
export function paintSpoken(root: Element, span: Span): () => void {
  if (!('highlights' in CSS)) return () => undefined;
  const paint = () => {
    const range = rangeOfSpan(root, span);
    if (range === undefined) return void CSS.highlights.delete(name);
    const highlight = new Highlight(range);
    // The selection that waits for a technique stays on top.
    highlight.priority = -1;
    CSS.highlights.set(name, highlight);
  };
  const redrawn = new MutationObserver(paint);
  redrawn.observe(root, { childList: true, subtree: true });
  paint();
  return () => {
    redrawn.disconnect();
    CSS.highlights.delete(name);
  };
}
