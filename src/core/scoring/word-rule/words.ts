import type { WordEntry, WordMark } from './word-key.ts';
import type { WordSpan } from '../../text/span.ts';

/** Prefix sums of a set of words: at `t`, how many of the words before `t` belong to the set. One longer than the passage. */
export type WordCounts = Int32Array;

/** Sums up the words whose mask is `wanted`. */
export function countMask(mask: Uint8Array, wanted: 0 | 1): WordCounts {
  const counts = new Int32Array(mask.length + 1);
  let total = 0;
  mask.forEach((value, word) => {
    if (value === wanted) total += 1;
    counts[word + 1] = total;
  });
  return counts;
}

/** How many words of `[start, end)`, a stretch of the passage, belong to the set. O(1). */
export function countBetween(counts: WordCounts, start: number, end: number): number {
  return (counts[end] ?? 0) - (counts[start] ?? 0);
}

/** Numbers for names, so that the loops of scoring compare numbers. A name's number is its position in `names`. */
export interface NameTable {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Numbers the names that some entry accepts (credit above 0), in string order, whatever the order of the entries. */
export function numberAcceptedNames(entries: readonly WordEntry[]): NameTable {
  const accepted = entries.flatMap(({ names }) =>
    Object.keys(names).filter((name) => (names[name] ?? 0) > 0),
  );
  return createNameTable([], accepted);
}

/** The same table, or a longer one when the marks carry names that no entry accepts. Known names keep their numbers. */
export function numberMarkedNames(table: NameTable, marks: readonly WordMark[]): NameTable {
  if (marks.every(({ name }) => table.numbers.has(name))) return table;
  const strangers = marks.map(({ name }) => name).filter((name) => !table.numbers.has(name));
  return createNameTable(table.names, strangers);
}

function createNameTable(known: readonly string[], others: readonly string[]): NameTable {
  const names = [...known, ...[...new Set(others)].toSorted()];
  return { names, numbers: new Map(names.map((name, number) => [name, number])) };
}

/** An item with the stretch it is indexed by. */
interface IndexedItem<Item> extends WordSpan {
  readonly item: Item;
}

/**
 * Items sorted by where their stretch starts, with how far any of them up to each position reaches. A loop over the items
 * that meet a stretch begins at `firstReaching` and ends at the first item that starts after it.
 */
export interface SpanIndex<Item> {
  readonly items: readonly IndexedItem<Item>[];
  /** Greatest end among the items up to and including each position; never falls. */
  readonly reach: Int32Array;
}

/** Indexes items by a stretch of each. Items that start together keep the order they came in. */
export function createSpanIndex<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => WordSpan,
): SpanIndex<Item> {
  const indexed = items.map((item) => {
    const { start, end } = spanOf(item);
    return { item, start, end };
  });
  const sorted = indexed.toSorted((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = Int32Array.from(sorted, ({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return { items: sorted, reach };
}

/** The first position whose items reach past `word`; every item before it ends at `word` or earlier. O(log n). */
export function firstReaching(index: SpanIndex<unknown>, word: number): number {
  let low = 0;
  let high = index.reach.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.reach[middle] ?? 0) > word) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The items that share a word with a stretch, in the order of the index. */
export function itemsMeeting<Item>(index: SpanIndex<Item>, { start, end }: WordSpan): Item[] {
  const meeting: Item[] = [];
  for (let position = firstReaching(index, start); position < index.items.length; position += 1) {
    const indexed = index.items[position];
    if (indexed === undefined || indexed.start >= end) break;
    if (indexed.end > start) meeting.push(indexed.item);
  }
  return meeting;
}

/** For each word of the passage 1 when it lies in one of the spans, else 0. */
export function maskWords(tokens: number, spans: readonly WordSpan[]): Uint8Array {
  const mask = new Uint8Array(tokens);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}
