import type { WordSpan } from '../text/span.ts';

/** An item with the stretch it is indexed by. */
export interface IndexedItem<Item> extends WordSpan {
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
