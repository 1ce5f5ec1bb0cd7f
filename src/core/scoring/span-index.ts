import type { WordSpan } from '../text/span.ts';

/**
 * Items sorted by where their stretch starts, with how far any item up to each position reaches. Whoever looks for the
 * items that meet a stretch begins at `firstReaching` and stops at the first item that starts after it.
 */
export interface SpanIndex<Item> {
  readonly items: readonly Item[];
  /** Greatest end among the items up to and including each position; never falls. */
  readonly reach: Int32Array;
}

/** Indexes items by a stretch of each. Items that start together keep the order they came in. */
export function createSpanIndex<Item>(
  items: readonly Item[],
  spanOf: (item: Item) => WordSpan,
): SpanIndex<Item> {
  const sorted = items.toSorted((a, b) => spanOf(a).start - spanOf(b).start);
  const reach = new Int32Array(sorted.length);
  let furthest = 0;
  sorted.forEach((item, position) => {
    furthest = Math.max(furthest, spanOf(item).end);
    reach[position] = furthest;
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
