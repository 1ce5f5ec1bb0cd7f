/** What was drawn into the element of a paragraph. */
export interface DrawnWords {
  /** The offset of the paragraph in the passage. */
  readonly start: number;
  /** The words of the paragraph. */
  readonly text: string;
  /** The text nodes that were made for them, in order and without a gap; none where somebody else makes them (Svelte, in pick mode). */
  readonly nodes: readonly Text[];
  /** Where the words of each node end, in the paragraph. */
  readonly ends: readonly number[];
}

const drawn = new WeakMap<Element, DrawnWords>();

/**
 * Remembers what an element shows of the passage. What stands in the page later may be somebody else's (a translation, an
 * extension); only with this it can be told apart.
 */
export function rememberWords(element: Element, words: DrawnWords): void {
  drawn.set(element, words);
}

/** What was drawn into an element; `undefined` for one that is no paragraph of ours, whatever it looks like. */
export function wordsDrawnIn(element: Element): DrawnWords | undefined {
  return drawn.get(element);
}

/** The paragraphs that were drawn in an element, in the order of the page. Copies that somebody made of them are none. */
export function drawnParagraphs(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')].filter((element) => drawn.has(element));
}

/** The paragraph around a node, itself included, inside `root`. */
export function drawnParagraphAround(root: Element, node: Node): HTMLElement | undefined {
  for (let at: Node | null = node; at !== null && at !== root; at = at.parentNode) {
    if (at instanceof HTMLElement && drawn.has(at)) return root.contains(at) ? at : undefined;
  }
  return undefined;
}
