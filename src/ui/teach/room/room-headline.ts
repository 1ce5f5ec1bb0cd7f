import { fewestLearners } from '../../../core/analysis/class/class-table.ts';
import type { AnnotationFigures } from '../../../core/analysis/class/entry-figures.ts';
import type { PassageReport } from '../../../core/analysis/class/passage-report.ts';
import type { HeatMap, NameHeat } from '../../../core/analysis/class/heat-map.ts';
import type { WordSpan } from '../../../core/text/span.ts';

/** What the first line says: the passages found most and least, as far as they can be told apart. */
export type RoomHeadline =
  | { readonly type: 'nobody' }
  /** Fewer than 10 learners: counts, and no conclusion. */
  | { readonly type: 'too-few'; readonly learners: number }
  /** No passage was found clearly more often than another. */
  | { readonly type: 'alike' }
  | { readonly type: 'apart'; readonly most: AnnotationFigures; readonly least: AnnotationFigures };

/** Chooses the headline. Two passages are told apart only where their intervals do not meet; of equals the first. */
export function roomHeadline({ learners, annotations }: PassageReport): RoomHeadline {
  if (learners.length === 0) return { type: 'nobody' };
  if (learners.length < fewestLearners) return { type: 'too-few', learners: learners.length };
  const ranked = annotations.toSorted((a, b) => b.hits - a.hits);
  const [most] = ranked;
  const least = ranked.find(({ hits }) => hits === ranked.at(-1)?.hits);
  if (most === undefined || least === undefined) return { type: 'alike' };
  const lowest = most.hitInterval?.[0] ?? 0;
  const highest = least.hitInterval?.[1] ?? 1;
  return lowest > highest ? { type: 'apart', most, least } : { type: 'alike' };
}

/**
 * The name that most learners gave to one word or another of these; `undefined` where nobody gave one or two names are
 * equally common. Counted from the marks alone: what the key says of the words makes no difference, so it gives nothing away.
 */
export function calledMost({ names }: HeatMap, { start, end }: WordSpan): string | undefined {
  const [first, second] = names
    .map(({ name, words }) => ({ name, count: Math.max(0, ...words.slice(start, end)) }))
    .toSorted((a, b) => b.count - a.count);
  if (first === undefined || first.count === 0 || first.count === second?.count) return undefined;
  return first.name;
}

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

/** With fewer learners than this, how a passage goes together with the rest is mostly chance: it is shown in grey. */
export const fewestForApart = 30;

/** How a share of a room is put in words. */
export type ShareWord = 'nobody' | 'few' | 'some' | 'half' | 'most' | 'nearly-all' | 'all';

/** The word for a share, 0..1. */
export function shareWord(share: number): ShareWord {
  if (share <= 0) return 'nobody';
  if (share >= 1) return 'all';
  if (share < 0.2) return 'few';
  if (share < 0.4) return 'some';
  if (share <= 0.6) return 'half';
  return share < 0.9 ? 'most' : 'nearly-all';
}
