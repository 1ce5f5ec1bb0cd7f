import type { Attachment } from 'svelte/attachments';
import type { Span } from '../../core/text/span.ts';
import { rangeOfSpan } from './dom-offset.ts';

const name = 'second-read-pending';

/**
 * Paints the pending selection without touching the text: rebuilding a paragraph would take the browser's own
 * selection, and on a phone its handles, away (docs/marking.md#text-under-a-selection). Where the browser cannot,
 * nothing is painted: its own selection is still there.
 */
export function pendingHighlight(span: () => Span | null): Attachment<HTMLElement> {
  return (root) => {
    const pending = span();
    if (!('highlights' in CSS) || pending === null) return;
    const paint = () => {
      const range = rangeOfSpan(root, pending);
      if (range === undefined) CSS.highlights.delete(name);
      else CSS.highlights.set(name, new Highlight(range));
    };
    paint();
    // Marks of a long text may be drawn meanwhile, which makes other nodes of the same words; and somebody may change them.
    const observer = new MutationObserver(paint);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      CSS.highlights.delete(name);
    };
  };
}
