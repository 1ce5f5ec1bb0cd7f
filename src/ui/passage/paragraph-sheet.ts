import { findTag } from './highlights.ts';
import {
  countMarks,
  hasSameLooks,
  hasSameNames,
  isSameShape,
  patchParagraph,
  renameTags,
  renderParagraph,
  renderWords,
  type ParagraphContent,
} from './render-paragraph.ts';

/** One paragraph of the page: what it shows, and what it has to show as soon as there is time. */
export class ParagraphSheet {
  readonly element: HTMLElement;
  /** Whether it is in sight or a screen away. */
  isNear = false;
  #drawn: ParagraphContent | undefined;
  #wanted: ParagraphContent | undefined;
  #markCount = 0;

  constructor(element: HTMLElement) {
    this.element = element;
  }

  /** How many characters of text it has. */
  get length(): number {
    return this.#wanted === undefined ? 0 : this.#wanted.paragraph.end - this.#wanted.paragraph.start;
  }

  /** Whether marks came, went or moved, or look otherwise: not just other numbers and names. */
  get hasNewLooks(): boolean {
    if (this.#drawn === undefined || this.#wanted === undefined || !this.#canPatch) return true;
    return !hasSameLooks(this.#drawn, this.#wanted);
  }

  /** Whether it was drawn with marks before. */
  get isDrawn(): boolean {
    return this.#drawn !== undefined && this.#drawn.layers.length > 0;
  }

  /** Whether drawing it would take words from under this selection. */
  isHeldBy(selection: Range | undefined): boolean {
    return selection?.intersectsNode(this.element) === true && !this.#canPatch;
  }

  /** Notes what it has to show; the words are there right away. True when there are marks to be drawn. */
  want(content: ParagraphContent): boolean {
    const before = this.#wanted;
    this.#wanted = content;
    const { text, paragraph } = content;
    if (before?.text !== text || before.paragraph.end !== paragraph.end) {
      renderWords(this.element, text, paragraph);
      this.#markCount = 0;
      this.#drawn = { ...content, layers: [] };
    } else if (isSameShape(before, content) && hasSameLooks(before, content) && hasSameNames(before, content))
      return false;
    if (content.layers.length > 0 || this.#drawn === undefined || this.#drawn.layers.length > 0) return true;
    this.#drawn = content;
    return false;
  }

  /** Whether one of the layers it has to show is this one. */
  hasLayer(id: string): boolean {
    return this.#wanted?.layers.some((layer) => layer.id === id) === true;
  }

  /** Shows what it has to. A tag that has the focus keeps it. */
  draw(): void {
    const content = this.#wanted;
    if (content === undefined) return;
    const canPatch = this.#canPatch;
    this.#drawn = content;
    if (canPatch) return patchParagraph(this.element, content.layers);
    const focused = document.activeElement;
    const id =
      focused instanceof HTMLElement && this.element.contains(focused) ? focused.dataset['id'] : undefined;
    renderParagraph(this.element, content);
    this.#markCount = countMarks(this.element);
    if (id !== undefined) findTag(this.element, id)?.focus({ preventScroll: true });
  }

  /** Lets assistive technology hear what it has to show, where only numbers and names changed. */
  rename(): void {
    renameTags(this.element, this.#wanted?.layers ?? []);
  }

  get #canPatch(): boolean {
    if (this.#drawn === undefined || this.#wanted === undefined) return false;
    // What somebody wrote over (a translation, an extension) is drawn anew.
    return isSameShape(this.#drawn, this.#wanted) && countMarks(this.element) === this.#markCount;
  }
}
