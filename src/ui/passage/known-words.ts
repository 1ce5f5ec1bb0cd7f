import type { DrawnWords } from './drawn-words.ts';
import { isWidthless, lengthShown } from './same-words.ts';

/** Some words of a paragraph: offsets in the paragraph. */
interface Words {
  readonly start: number;
  readonly end: number;
}

/** A text node that stands in a paragraph, and which of its words it is known to show. */
export interface ShownText {
  readonly node: Text;
  readonly words: Words | undefined;
}

/** Marks what is drawn into a passage but is not its text. */
const notText = '[data-ui]';
/** More text nodes than this between two that are known are not compared with the words. */
const mostCompared = 400;

/**
 * The text nodes that stand in a paragraph now, in order, and what each is known to show. Known is a node of ours that
 * still says what was written into it; and, between two of these, nodes that say the words that belong there, if they do
 * so in one way only. So nodes may have been split, wrapped, copied or given soft hyphens, and others put between them.
 * What somebody wrote anew (a translation) is not known, and never guessed.
 */
export function shownTexts(paragraph: Element, drawn: DrawnWords): readonly ShownText[] {
  const nodes = textNodesOf(paragraph);
  const own = ownWords(nodes, drawn);
  const shown: ShownText[] = [];
  let strangers: Text[] = [];
  let from = 0;
  const settle = (to: number) => {
    shown.push(...placeBetween(strangers, drawn.text, from, to));
    strangers = [];
  };
  for (const node of nodes) {
    const words = own.get(node);
    if (words === undefined) strangers.push(node);
    else {
      settle(words.start);
      from = words.end;
      shown.push({ node, words });
    }
  }
  settle(drawn.text.length);
  return shown;
}

/** The text nodes of an element that are not tags and that hold something. */
export function textNodesOf(element: Element): Text[] {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text && node.data !== '' && node.parentElement?.closest(notText) === null) {
      nodes.push(node);
    }
  }
  return nodes;
}

/** Those of the nodes that were drawn and still say what they said, with their words; none if they have changed places. */
function ownWords(nodes: readonly Text[], drawn: DrawnWords): ReadonlyMap<Text, Words> {
  const written = new Map<Text, Words>();
  for (const [index, node] of drawn.nodes.entries()) {
    const start = drawn.ends[index - 1] ?? 0;
    written.set(node, { start, end: drawn.ends[index] ?? start });
  }
  const own = new Map<Text, Words>();
  let before = -1;
  for (const node of nodes) {
    const words = written.get(node);
    if (words === undefined) continue;
    if (words.start < before) return new Map();
    before = words.start;
    const length = lengthShown(node.data, drawn.text, words.start);
    if (length === words.end - words.start) own.set(node, words);
  }
  return own;
}

/** What nodes show that are not ours, between two that are: all the words there in one way, or nothing that is known. */
function placeBetween(nodes: readonly Text[], text: string, from: number, to: number): ShownText[] {
  const unknown = nodes.map((node) => ({ node, words: undefined }));
  if (from === to || nodes.length === 0 || nodes.length > mostCompared) return unknown;
  const words = text.slice(0, to);
  const ways = new Ways(nodes, words);
  if (ways.count(0, from) !== 1) return unknown;
  let at = from;
  return nodes.map((node, index) => {
    const length = ways.lengthAt(index, at);
    if (length === undefined || ways.count(index + 1, at + length) === 0) return { node, words: undefined };
    const start = at;
    at += length;
    return { node, words: { start, end: at } };
  });
}

/** In how many ways some of the nodes, one after the other, say all the words. */
class Ways {
  readonly #nodes: readonly Text[];
  readonly #words: string;
  readonly #counted = new Map<number, number>();

  constructor(nodes: readonly Text[], words: string) {
    this.#nodes = nodes;
    this.#words = words;
  }

  /** How many words' characters a node stands for at an offset; `undefined` when it says something else, or nothing. */
  lengthAt(index: number, offset: number): number | undefined {
    const shown = this.#nodes[index]?.data ?? '';
    return isWidthless(shown) ? undefined : lengthShown(shown, this.#words, offset);
  }

  /** The ways from a node and an offset on: none, one, or more, which counts as two. */
  count(index: number, offset: number): number {
    if (index === this.#nodes.length) return offset === this.#words.length ? 1 : 0;
    const key = index * (this.#words.length + 1) + offset;
    const known = this.#counted.get(key);
    if (known !== undefined) return known;
    const length = this.lengthAt(index, offset);
    const taken = length === undefined ? 0 : this.count(index + 1, offset + length);
    const count = Math.min(2, taken + this.count(index + 1, offset));
    this.#counted.set(key, count);
    return count;
  }
}
