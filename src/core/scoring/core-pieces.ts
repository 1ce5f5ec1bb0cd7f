import { contains, type WordSpan } from '../text/span.ts';
import type { PreparedEntry, ScoredEntry } from './prepared-entry.ts';
import { firstReaching, type SpanIndex } from './span-index.ts';

/** A stretch of scored core words over which neither the cores nor the extents around them change. */
export interface CorePiece extends WordSpan {
  /** The scored entries whose core holds the piece; at least one. */
  readonly cores: readonly ScoredEntry[];
  /** The scored and arguable entries whose max holds the piece. */
  readonly extents: readonly PreparedEntry[];
}

/** Cuts the words of all scored cores at every border of a core or a max, in reading order. */
export function cutCorePieces(scored: SpanIndex<ScoredEntry>, extents: SpanIndex<PreparedEntry>): CorePiece[] {
  const borders = [...scored.items, ...extents.items].flatMap(({ core, max }) => [
    core.start,
    core.end,
    max.start,
    max.end,
  ]);
  const cuts = [...new Set(borders)].toSorted((a, b) => a - b);
  return cuts.flatMap((start, position) => {
    const end = cuts[position + 1];
    if (end === undefined) return [];
    const piece = { start, end };
    const cores = entriesAround(scored, piece, (entry) => entry.core);
    if (cores.length === 0) return [];
    return [{ ...piece, cores, extents: entriesAround(extents, piece, (entry) => entry.max) }];
  });
}

function entriesAround<Entry extends PreparedEntry>(
  index: SpanIndex<Entry>,
  piece: WordSpan,
  spanOf: (entry: Entry) => WordSpan,
): Entry[] {
  const around: Entry[] = [];
  for (let position = firstReaching(index, piece.start); position < index.items.length; position += 1) {
    const entry = index.items[position];
    if (entry === undefined || spanOf(entry).start > piece.start) break;
    if (contains(spanOf(entry), piece)) around.push(entry);
  }
  return around;
}
