import { fewestLearners } from '../../../core/analysis/fewest-learners.ts';
import type { AnnotationFigures } from '../../../core/analysis/annotation-figures.ts';
import type { PassageReport } from '../../../core/analysis/passage-report.ts';

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
