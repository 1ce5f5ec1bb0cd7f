import type { WordSpan } from '../text/span.ts';
import type { PreparedEntry, ScoredEntry } from './prepared-entry.ts';
import { itemsMeeting, type SpanIndex } from './span-index.ts';

/** A stretch of scored core words over which neither the cores nor the extents around them change. */
export interface CorePiece extends WordSpan {
  /** The scored entries whose core holds the piece; at least one. */
  readonly cores: readonly ScoredEntry[];
  /** The scored and arguable entries whose max holds the piece. */
  readonly extents: readonly PreparedEntry[];
}

/**
 * Cuts the words of all scored cores at every border of a core or a max, in reading order. `scored` is indexed by core,
 * `extents` by max.
 */
export function cutCorePieces(
  scored: SpanIndex<ScoredEntry>,
  extents: SpanIndex<PreparedEntry>,
): CorePiece[] {
  const borders = [...scored.items, ...extents.items].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set(borders)].toSorted((a, b) => a - b);
  return cuts.flatMap((start, position) => {
    const end = cuts[position + 1];
    if (end === undefined) return [];
    // No border lies inside, so what meets the piece holds all of it.
    const cores = itemsMeeting(scored, { start, end });
    return cores.length === 0 ? [] : [{ start, end, cores, extents: itemsMeeting(extents, { start, end }) }];
  });
}
