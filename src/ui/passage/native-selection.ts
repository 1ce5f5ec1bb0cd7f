import type { Attachment } from 'svelte/attachments';
import type { Span } from '../../core/text/span.ts';
import { offsetOfPosition } from './dom-offset.ts';

/** How long a selection must rest before it counts, in milliseconds (marking.md 4.3: touch handles move in bursts). */
const rest = { fine: 100, coarse: 350 };

/**
 * Follows the browser's own selection inside a passage, however it is made: mouse, touch handles, caret browsing or a
 * screen reader. Only listens; the selection itself and the system's menu are left alone. A selection that goes away
 * is not reported: it also collapses when a button is pressed.
 */
export function nativeSelection(select: (span: Span) => void): Attachment<HTMLElement> {
  return (root) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isMouseDown = false;
    let wait = rest.fine;
    /** Whether the selection has changed since it was read: a press elsewhere must not bring an old one back. */
    let isNew = false;

    const read = () => {
      isNew = false;
      const span = readSelection(root);
      if (span !== undefined) select(span);
    };
    const schedule = () => {
      clearTimeout(timer);
      if (!isNew) return;
      // While a mouse button is down the selection is still being made; its release reads it.
      if (!isMouseDown) timer = setTimeout(read, wait);
    };
    const change = () => {
      isNew = true;
      schedule();
    };
    const press = (event: PointerEvent) => {
      isMouseDown = event.pointerType === 'mouse';
      wait = event.pointerType === 'mouse' ? rest.fine : rest.coarse;
    };
    const release = () => {
      isMouseDown = false;
      schedule();
    };

    document.addEventListener('selectionchange', change);
    document.addEventListener('pointerdown', press, { passive: true });
    document.addEventListener('pointerup', release, { passive: true });
    document.addEventListener('pointercancel', release, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', change);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('pointerup', release);
      document.removeEventListener('pointercancel', release);
    };
  };
}

/** The browser's selection in offsets of the passage; `undefined` when nothing of the passage is selected. */
export function readSelection(root: Element): Span | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return undefined;
  const whole = document.createRange();
  whole.selectNodeContents(root);
  const startsBefore = range.compareBoundaryPoints(Range.START_TO_START, whole) < 0;
  const endsAfter = range.compareBoundaryPoints(Range.END_TO_END, whole) > 0;
  const first = startsBefore ? whole : range;
  const last = endsAfter ? whole : range;
  const start = offsetOfPosition(root, first.startContainer, first.startOffset);
  const end = offsetOfPosition(root, last.endContainer, last.endOffset);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}
