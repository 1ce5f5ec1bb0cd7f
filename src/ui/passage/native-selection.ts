import type { Attachment } from 'svelte/attachments';
import type { Span } from '../../core/text/span.ts';
import type { SelectionRefusal } from '../../machines/labeling-news.ts';
import { readingArea } from '../listen/follow-spoken.ts';
import { drawnParagraphAround } from './drawn-words.ts';
import type { DomPosition, Point } from './line-position.ts';
import { readSelection, type Hand } from './read-selection.ts';

/** How long a selection must rest before it counts, in milliseconds (docs/marking.md#selections-come-in-bursts). */
const rest = { fine: 100, coarse: 350 };

/** Less than this of a line in sight, in pixels, and it does not count as seen. */
const halfLine = 14;

/** What becomes of a selection. */
export interface SelectionHandlers {
  /** `isDrawn`: with a mouse or a stylus, and let go. */
  readonly select: (span: Span, isDrawn: boolean) => void;
  /** Words are selected, and it is not known which words of the passage they are; at most, in which paragraph. */
  readonly refuse: (reason: SelectionRefusal, near?: Span) => void;
  /** The page was clicked beside the passage. */
  readonly letGo: () => void;
}

/** One press of the mouse or a pen: where it was pressed and let go, in pixels of the page. */
interface Drag {
  readonly press: Point | undefined;
  readonly release: Point | undefined;
}

/**
 * Follows the browser's own selection inside a passage, however it is made: mouse, touch handles, caret browsing or a
 * screen reader. The selection itself and the system's menu are left alone, but for a drag that was let go beside the
 * text: then the browser shows what is kept of it. A selection that goes away is not reported: it also collapses when a
 * button is pressed.
 */
export function nativeSelection(handlers: SelectionHandlers): Attachment<HTMLElement> {
  return (root) => {
    const following = new SelectionFollower(root, handlers);
    return () => following.stop();
  };
}

class SelectionFollower {
  readonly #root: HTMLElement;
  readonly #handlers: SelectionHandlers;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isMouseDown = false;
  #wait = rest.fine;
  /** Whether the selection has changed since it was read: a press elsewhere must not bring an old one back. */
  #isNew = false;
  #drag: Drag | undefined;
  #last: DomPosition | undefined;
  /** What the browser was told to show as selected. */
  #shown: DomPosition | undefined;

  constructor(root: HTMLElement, handlers: SelectionHandlers) {
    this.#root = root;
    this.#handlers = handlers;
    const options = { passive: true, signal: this.#abort.signal };
    document.addEventListener('selectionchange', () => this.#change(), options);
    document.addEventListener('pointerdown', (event) => this.#press(event), { ...options, capture: true });
    document.addEventListener('pointerup', (event) => this.#release(event), options);
    document.addEventListener('pointercancel', () => this.#cancel(), options);
    document.addEventListener('keydown', (event) => this.#type(event), { ...options, capture: true });
    document.addEventListener('click', (event) => this.#click(event), options);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  #change(): void {
    const selection = document.getSelection();
    const { focusNode: node = null, focusOffset: offset = 0 } = selection ?? {};
    if (node !== null && drawnParagraphAround(this.#root, node)) this.#last = { node, offset };
    if (selection?.isCollapsed === false && node === this.#shown?.node && offset === this.#shown?.offset)
      return;
    this.#shown = undefined;
    this.#isNew = true;
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    // While a mouse button is down the selection is still being made; its release reads it.
    if (!this.#isMouseDown) this.#timer = setTimeout(() => this.#settle(), this.#wait);
  }

  #type({ target, shiftKey }: KeyboardEvent): void {
    if (!shiftKey) this.#readNow(target);
    this.#drag = undefined;
    this.#shown = undefined;
  }

  #press(event: PointerEvent): void {
    this.#readNow(event.target);
    this.#shown = undefined;
    const isFine = event.pointerType === 'mouse';
    this.#isMouseDown = isFine;
    this.#wait = isFine ? rest.fine : rest.coarse;
    const isDrag = event.pointerType !== 'touch' && event.button === 0;
    // With Shift a selection goes on from where it began.
    this.#drag = isDrag
      ? { press: event.shiftKey ? undefined : placeOf(event), release: undefined }
      : undefined;
  }

  #release(event: PointerEvent): void {
    this.#isMouseDown = false;
    const isBeside = !(event.target instanceof Node && drawnParagraphAround(this.#root, event.target));
    if (this.#drag !== undefined && isBeside) this.#drag = { ...this.#drag, release: placeOf(event) };
    this.#schedule();
  }

  /** What is pressed outside of the text is about the words that are selected now, whether they have rested or not. */
  #readNow(target: EventTarget | null): void {
    const isWithin = target instanceof Node && this.#root.contains(target);
    if (isWithin || !this.#isNew || this.#isMouseDown) return;
    clearTimeout(this.#timer);
    this.#settle();
  }

  #cancel(): void {
    this.#isMouseDown = false;
    this.#drag = undefined;
    this.#schedule();
  }

  #settle(): void {
    if (this.#isNew) this.#read();
    this.#drag = undefined;
  }

  #read(): void {
    this.#isNew = false;
    const reading = readSelection(this.#root, this.#hand());
    if (reading.type === 'refused') this.#handlers.refuse(reading.reason, reading.near);
    if (reading.type !== 'words') return;
    if (reading.meant !== undefined) this.#show(reading.meant);
    this.#handlers.select(reading.span, this.#drag !== undefined);
  }

  #hand(): Hand {
    const { press, release } = this.#drag ?? {};
    return {
      press: press && inWindow(press),
      release: release && uncovered(inWindow(release)),
      last: this.#last,
    };
  }

  #show({ anchor, focus }: { readonly anchor: DomPosition; readonly focus: DomPosition }): void {
    this.#shown = focus;
    document.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  #click({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const isBeside = target !== this.#root && target.contains(this.#root);
    // A control was pressed: no words were dragged over, whatever is selected next.
    if (!isBeside && !this.#root.contains(target)) this.#drag = undefined;
    if (isBeside && document.getSelection()?.isCollapsed !== false) this.#handlers.letGo();
  }
}

function placeOf({ clientX, clientY }: PointerEvent): Point {
  return { x: clientX + window.scrollX, y: clientY + window.scrollY };
}

function inWindow({ x, y }: Point): Point {
  return { x: x - window.scrollX, y: y - window.scrollY };
}

/**
 * A point moved to where the text can be seen: over the header it means the first line below, over the bar the last
 * above.
 */
function uncovered({ x, y }: Point): Point {
  const over = document.querySelector('[role="search"]') ?? document.querySelector('header');
  const top = Math.max(0, over?.getBoundingClientRect().bottom ?? 0);
  const { bottom } = readingArea();
  return { x, y: Math.min(Math.max(y, top + halfLine), bottom - halfLine) };
}
