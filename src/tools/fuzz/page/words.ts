import type { FoundWords, ShownPassage, Stretch } from '../page-facts.ts';

/** A piece of the passage's text on the page. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  /** The marks it lies in. */
  readonly ids: readonly string[];
}

/** The passage that is shown: its paragraphs say where in the text they begin, and what else stands in them is `data-ui`. */
export function readPassage(): ShownPassage | undefined {
  const shown = paragraphs();
  if (shown.length === 0) return undefined;
  const marks: Record<string, Stretch[]> = {};
  const texts = shown.map((paragraph) => {
    const pieces = piecesOf(paragraph);
    for (const { node, start, ids } of pieces)
      for (const id of ids) addTo((marks[id] ??= []), start, node.data.length);
    return { start: startOf(paragraph), text: pieces.map(({ node }) => node.data).join('') };
  });
  return { paragraphs: texts, marks };
}

/** Scrolls to words, from a fraction of the text on, and says where their first and last letter are. */
export async function findWords(at: number, more: number): Promise<FoundWords | undefined> {
  const pieces = paragraphs().flatMap(piecesOf);
  const words = pieces.flatMap(({ node, start }) =>
    [...node.data.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
      start: start + index,
      end: start + index + word.length,
    })),
  );
  const first = Math.floor(at * words.length);
  const [from, to] = [words[first], words[Math.min(first + more, words.length - 1)]];
  if (from === undefined || to === undefined) return undefined;
  const top = boxOf(from.start)?.top ?? 0;
  window.scrollBy({ top: top - window.innerHeight / 4, behavior: 'instant' });
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  const [begin, end] = [boxOf(from.start), boxOf(to.end - 1)];
  if (begin === undefined || end === undefined) return undefined;
  return {
    start: from.start,
    end: to.end,
    from: { x: begin.left + 1, y: begin.top + begin.height / 2 },
    to: { x: end.right - 1, y: end.top + end.height / 2 },
  };
}

/** Selects as the browser does it for a hand or a screen reader. */
export function selectWords(words: Stretch): void {
  const range = rangeOf(words);
  const selection = document.getSelection();
  if (range === undefined || selection === null) return;
  selection.removeAllRanges();
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** What is selected, where both of its ends are letters of the passage. */
export function selected(): Stretch | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const pieces = paragraphs().flatMap(piecesOf);
  const first = pieces.find(({ node }) => node === startContainer);
  const last = pieces.find(({ node }) => node === endContainer);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start + startOffset, end: last.start + endOffset };
}

/** Where a letter is. */
function boxOf(offset: number): DOMRect | undefined {
  return rangeOf({ start: offset, end: offset + 1 })?.getBoundingClientRect();
}

/** Where the bar quotes the selection, and can name it, the page has taken it. A long quote has its middle left out. */
export function isTaken({ start, end }: Stretch): boolean {
  const bar = document.querySelector('#label-bar');
  const [wanted, quoted] = [rangeOf({ start, end })?.toString(), bar?.querySelector('q')?.textContent].map(
    (text) => text?.match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const isQuoted =
    quoted !== undefined &&
    quoted.length > 0 &&
    quoted.slice(0, 3).join() === wanted?.slice(0, 3).join() &&
    quoted.at(-1) === wanted.at(-1);
  return isQuoted && bar?.querySelector(openPen) !== null;
}

/** A technique that can be chosen. */
const openPen = 'button[data-technique]:not([aria-disabled="true"])';

function paragraphs(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#passage [data-start]')].filter((one) =>
    one.checkVisibility(),
  );
}

function startOf(paragraph: HTMLElement): number {
  return Number(paragraph.dataset['start']);
}

function piecesOf(paragraph: HTMLElement): readonly Piece[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-ui]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const pieces: Piece[] = [];
  let start = startOf(paragraph);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const within = node.parentElement?.closest<HTMLElement>('[data-ids]')?.dataset['ids'];
    pieces.push({ node: node as Text, start, ids: within?.split(' ') ?? [] });
    start += (node as Text).data.length;
  }
  return pieces;
}

function rangeOf({ start, end }: Stretch): Range | undefined {
  const pieces = paragraphs().flatMap(piecesOf);
  const first = pieces.find((piece) => piece.start <= start && start < piece.start + piece.node.data.length);
  const last = pieces.find((piece) => piece.start < end && end <= piece.start + piece.node.data.length);
  if (first === undefined || last === undefined) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

/** Adds a stretch to those before it, as one where they touch. */
function addTo(stretches: Stretch[], start: number, length: number): void {
  const last = stretches.at(-1);
  if (last?.end === start) stretches[stretches.length - 1] = { start: last.start, end: start + length };
  else stretches.push({ start, end: start + length });
}
