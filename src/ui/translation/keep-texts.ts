import { findTaken } from './find-taken.ts';
import { follow, isTranslation, isUndone, type KeptText, letSpeak, putBefore } from './kept-text.ts';
import { mendRebuilt } from './mend-rebuilt.ts';

/** The paragraphs that are drawn, not rendered: they mend themselves. */
const drawn = 'p.paragraph';

/**
 * Keeps what state says true on a page that the browser translates. A translator takes text nodes out and puts elements
 * in their place; whatever rendered the page goes on writing into nodes that nobody sees, and cannot find the ends of its
 * blocks. So each node that was taken is put back, empty, before its translation: written into, it takes the place of
 * the translation, and the translator finds new words; moved or removed, the translation goes with it.
 *
 * Does nothing on a page that is not translated, never throws, and gives back how to stop.
 */
export function keepTexts(root: Node): () => void {
  const texts = new TranslatedTexts();
  const observer = new MutationObserver((records) => {
    if (!texts.isEmpty || records.some(bringsTranslation)) texts.take(records);
    mendRebuilt(records, isDrawn);
    // What was just done here is nothing to look at.
    observer.takeRecords();
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}

function isDrawn(node: Node): boolean {
  return node instanceof Element && node.closest(drawn) !== null;
}

function bringsTranslation({ addedNodes }: MutationRecord): boolean {
  for (const node of addedNodes) if (isTranslation(node)) return true;
  return false;
}

class TranslatedTexts {
  readonly #kept = new Map<Node, KeptText>();
  /** Which text each translation stands for. */
  readonly #nodes = new WeakMap<Node, Text>();

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** Goes through what has happened, in its order, and then mends the page. */
  take(records: readonly MutationRecord[]): void {
    const written: KeptText[] = [];
    for (const [index, record] of records.entries()) {
      const kept = this.#kept.get(record.target);
      if (record.type === 'childList') {
        for (const node of record.removedNodes) this.#takeBack(this.#nodes.get(node), record);
        this.#takeOut(record, () => records.slice(index + 1));
      } else if (kept !== undefined) {
        this.#kept.delete(kept.node);
        written.push(kept);
      }
    }
    for (const kept of written) {
      if (!kept.node.isConnected) kept.shown[0]?.before(kept.node);
      letSpeak(kept);
    }
    for (const kept of this.#kept.values()) this.#mend(kept);
  }

  #takeOut(record: MutationRecord, later: () => readonly MutationRecord[]): void {
    if (isDrawn(record.target)) return;
    for (const taken of findTaken(record, later, (element) => !this.#nodes.has(element))) {
      this.#keep(taken);
      // What was wrapped is ours; the translator gets a copy.
      if (taken.node.isConnected) taken.node.replaceWith(taken.words);
    }
  }

  #keep(kept: KeptText): void {
    this.#kept.set(kept.node, kept);
    for (const element of kept.shown) this.#nodes.set(element, kept.node);
  }

  /** A translation was taken away: it was translated again, or the original put back, maybe as another node. */
  #takeBack(node: Text | undefined, { addedNodes, previousSibling, nextSibling }: MutationRecord): void {
    const kept = node === undefined ? undefined : this.#kept.get(node);
    if (kept === undefined) return;
    const anew = [...addedNodes].filter(isTranslation);
    if (anew.length > 0) this.#keep({ ...kept, shown: anew });
    for (const copy of [...addedNodes, previousSibling, nextSibling]) {
      if (!(copy instanceof Text) || copy === kept.node || copy.data !== kept.words) continue;
      if (kept.node.isConnected) copy.remove();
      else copy.replaceWith(kept.node);
    }
  }

  #mend(kept: KeptText): void {
    const { node, words } = kept;
    const isNew = node.data !== '';
    if (isUndone(kept) || (!isNew && !node.isConnected)) {
      this.#kept.delete(node);
      node.data = words;
      letSpeak(kept);
    } else if (isNew) putBefore(kept);
    else follow(kept);
  }
}
