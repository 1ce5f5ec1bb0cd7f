import { layersByParagraph } from '../../core/text/layers.ts';
import type { Span } from '../../core/text/span.ts';
import { ParagraphSheet } from './paragraph-sheet.ts';
import type { PassageLayer, Speak } from './render-paragraph.ts';

/**
 * Does something to a page that may move its text, and keeps what the reader sees where it is. Browsers that anchor
 * scrolling do that themselves; Safari does not.
 */
function holdPlace(elements: Iterable<Element>, work: () => void): void {
  if (window.scrollY === 0 || CSS.supports('overflow-anchor', 'auto')) return work();
  let anchor: Element | undefined;
  for (const element of elements) {
    if (element.getBoundingClientRect().bottom <= 0) continue;
    anchor = element;
    break;
  }
  const before = anchor?.getBoundingClientRect().top ?? 0;
  work();
  const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** Time that the browser can spare. */
export interface IdleTime {
  timeRemaining(): number;
}

/** Milliseconds of work at a time where the browser cannot say when it is idle. */
const slice = 8;

/** Calls back once the browser has nothing better to do. Returns how to call it off. */
export function whenIdle(work: (time: IdleTime) => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(work, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(() => {
    const until = performance.now() + slice;
    work({ timeRemaining: () => Math.max(0, until - performance.now()) });
  }, 1);
  return () => clearTimeout(timer);
}

/** What a passage shows. */
export interface PassageContent {
  readonly text: string;
  /** The paragraphs to show, in reading order. */
  readonly paragraphs: readonly Span[];
  readonly layers: readonly PassageLayer[];
  readonly areTagsButtons: boolean;
  readonly speak: Speak;
}

/** Characters drawn at once: two screens of text at least, and all of a short text. */
const atOnce = 8000;
/** Milliseconds of drawing at a time, when idle: the browser has to lay out and paint as much again and more. */
const chunk = 16;

const drawings = new WeakMap<Element, PassageDrawing>();

/**
 * Draws marks that still wait to be drawn, all in `root` (a paragraph or anything around paragraphs) or those of one
 * layer: for whatever looks for a mark in the page (show in text, print). The words themselves are always there.
 */
export function drawPassage(root: Element, layerId?: string): void {
  for (const element of [root, ...root.querySelectorAll('[data-start]')]) {
    drawings.get(element)?.drawNow(element, layerId);
  }
}

/**
 * Keeps the paragraphs of a passage drawn. The text of all of them is there from the beginning; marks come at once near
 * what is in sight, and elsewhere when the browser is idle. A paragraph is built anew only when layers came, went or
 * moved over it; other looks, numbers and names are patched in, and far out of sight a number is written when it comes
 * near, its accessible name before. What was put off goes on waiting while words of its paragraph are selected, because
 * drawing would take the selection away.
 */
export class PassageDrawing {
  /** By the paragraph's start. */
  readonly #sheets = new Map<number, ParagraphSheet>();
  /** What has to be drawn, or named, when there is time. */
  readonly #waiting = new Set<ParagraphSheet>();
  /** What has to be drawn before it is seen. */
  readonly #unseen = new Set<ParagraphSheet>();
  readonly #ondraw: () => void;
  #content: PassageContent | undefined;
  #callOff: (() => void) | undefined;
  #sight: IntersectionObserver | undefined;

  /** `ondraw` is called each time after marks have been drawn. */
  constructor(ondraw: () => void) {
    this.#ondraw = ondraw;
  }

  /** Takes the element of a paragraph into care; it carries the paragraph's start as `data-start`. Returns how to let go. */
  add(element: HTMLElement, paragraph: Span): () => void {
    const sheet = new ParagraphSheet(element);
    this.#sheets.set(paragraph.start, sheet);
    this.#sight?.observe(element);
    drawings.set(element, this);
    if (this.#content !== undefined) this.show(this.#content);
    return () => {
      if (this.#sheets.get(paragraph.start) === sheet) this.#sheets.delete(paragraph.start);
      this.#forget(sheet);
      this.#sight?.unobserve(element);
    };
  }

  /** Shows this from now on. */
  show(content: PassageContent): void {
    this.#content = content;
    const { text, paragraphs, areTagsButtons, speak } = content;
    const layers = layersByParagraph(paragraphs, content.layers);
    const changed = paragraphs.flatMap((paragraph, index) => {
      const sheet = this.#sheets.get(paragraph.start);
      const wanted = { text, paragraph, layers: layers[index] ?? [], areTagsButtons, speak };
      return sheet?.want(wanted) === true ? [sheet] : [];
    });
    for (const sheet of changed) this.#waiting.add(sheet);
    this.#draw(isShort(paragraphs) ? changed : mostUrgent(changed));
    if (this.#waiting.size === 0) return;
    this.#watchSight();
    this.#continue();
  }

  /** Draws what waits: all of it, or one paragraph if the layer that is asked for lies over it. */
  drawNow(element?: Element, layerId?: string): void {
    const isAsked = (sheet: ParagraphSheet) =>
      (element === undefined || sheet.element === element) &&
      (layerId === undefined || sheet.hasLayer(layerId));
    this.#draw([...this.#waiting, ...this.#unseen].filter(isAsked));
  }

  /** Stops what waits. */
  destroy(): void {
    this.#callOff?.();
    this.#sight?.disconnect();
    document.removeEventListener('selectionchange', this.#continueWhenFree);
    this.#waiting.clear();
    this.#unseen.clear();
  }

  #draw(sheets: Iterable<ParagraphSheet>): void {
    let count = 0;
    for (const sheet of sheets) {
      this.#forget(sheet);
      sheet.draw();
      count += 1;
    }
    if (count > 0) this.#ondraw();
  }

  #forget(sheet: ParagraphSheet): void {
    this.#waiting.delete(sheet);
    this.#unseen.delete(sheet);
  }

  #continue(): void {
    this.#callOff ??= whenIdle((time) => {
      this.#callOff = undefined;
      holdPlace(this.#elements(), () => this.#draw(this.#nextSheets(time)));
      if (this.#waiting.size === 0) return;
      const selection = liveSelection();
      if ([...this.#waiting].some((sheet) => !sheet.isHeldBy(selection))) this.#continue();
      else document.addEventListener('selectionchange', this.#continueWhenFree);
    });
  }

  readonly #continueWhenFree = (): void => {
    if (liveSelection() !== undefined) return;
    document.removeEventListener('selectionchange', this.#continueWhenFree);
    if (this.#waiting.size > 0) this.#continue();
  };

  /** As many of those that wait as the time allows, one at least. */
  *#nextSheets(time: IdleTime): Generator<ParagraphSheet> {
    const until = performance.now() + chunk;
    const selection = liveSelection();
    for (const sheet of this.#waiting) {
      if (sheet.isHeldBy(selection)) continue;
      if (this.#sight === undefined || sheet.isNear || sheet.hasNewLooks) yield sheet;
      else {
        this.#waiting.delete(sheet);
        this.#unseen.add(sheet);
        sheet.rename();
      }
      if (performance.now() > until || time.timeRemaining() < 2) return;
    }
  }

  /** Follows what is in sight, so that a reader who jumps ahead finds the marks there. */
  #watchSight(): void {
    if (this.#sight !== undefined || !('IntersectionObserver' in globalThis)) return;
    this.#sight = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: '100% 0px' });
    for (const element of this.#elements()) this.#sight.observe(element);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const sheet = this.#sheets.get(Number(target.getAttribute('data-start')));
      if (sheet !== undefined) sheet.isNear = isIntersecting;
    }
    const selection = liveSelection();
    const near = [...this.#waiting, ...this.#unseen].filter(
      (sheet) => sheet.isNear && !sheet.isHeldBy(selection),
    );
    if (near.length > 0) holdPlace(this.#elements(), () => this.#draw(near));
  }

  *#elements(): Generator<Element> {
    for (const { element } of this.#sheets.values()) yield element;
  }
}

function isShort(paragraphs: readonly Span[]): boolean {
  return paragraphs.reduce((length, { start, end }) => length + end - start, 0) <= atOnce;
}

/** What has to be drawn at once: all that is near, and, up to a limit, what was drawn before and then the rest. */
function mostUrgent(changed: readonly ParagraphSheet[]): readonly ParagraphSheet[] {
  const near = changed.filter(({ isNear }) => isNear);
  const far = changed.filter(({ isNear, hasNewLooks }) => !isNear && hasNewLooks);
  const inOrder = [...far.filter(({ isDrawn }) => isDrawn), ...far.filter(({ isDrawn }) => !isDrawn)];
  let length = 0;
  const urgent = inOrder.filter((sheet, index) => {
    length += sheet.length;
    return index === 0 || length <= atOnce;
  });
  return [...near, ...urgent];
}

/** What is selected. Asked once a batch: the answer makes the browser lay out the page. */
function liveSelection(): Range | undefined {
  const selection = document.getSelection();
  return selection === null || selection.isCollapsed ? undefined : selection.getRangeAt(0);
}
