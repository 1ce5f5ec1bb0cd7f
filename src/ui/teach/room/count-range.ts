import type { NameHeat } from '../../../core/analysis/heat-map.ts';
import type { WordSpan } from '../../../core/text/span.ts';

/** How many learners put a name on each word of a stretch: fewest and most. */
export interface CountRange {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** The names on a stretch, the commonest first, equals in the order they are given in; names that nobody gave are left out. */
export function countRanges(names: readonly NameHeat[], { start, end }: WordSpan): CountRange[] {
  return names
    .map(({ name, words }) => {
      const counts = words.slice(start, end);
      return { name, least: Math.min(...counts), most: Math.max(...counts) };
    })
    .filter(({ most }) => most > 0)
    .toSorted((a, b) => b.most - a.most);
}
