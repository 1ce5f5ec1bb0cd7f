import { type WordSpan, compareSpans } from '../../text/span.ts';
import { type NameTable, type SpanIndex, createSpanIndex, itemsMeeting } from './words.ts';
import type { WordEntry, WordKey } from './word-key.ts';

/**
 * A scored or arguable entry, ready for the loops of scoring: all entries have one shape and the borders that the
 * loops compare are flat, which makes them several times faster.
 */
export interface PreparedEntry {
  readonly id: string;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly max: WordSpan;
  /** Credit by name number; 0 for a name that is not accepted, and nothing beyond the table. */
  readonly credits: Float64Array;
  readonly isScored: boolean;
  /** Whether it frees its max to any run that touches its core, whatever the name: a scored or a neutral entry. */
  readonly freesAll: boolean;
}

/** A scored entry with its place in the report. */
export interface ScoredEntry extends PreparedEntry {
  /** Position among the scored entries in reporting order. */
  readonly position: number;
  readonly coreWords: number;
  readonly weight: number;
}

/** Prepares a scored entry that stands at `position` in the report. */
export function prepareScored(entry: WordEntry, position: number, table: NameTable): ScoredEntry {
  const { id, coreStart, coreEnd, max, credits } = prepareArguable(entry, table);
  const coreWords = coreEnd - coreStart;
  const { weight } = entry;
  const freesAll = true;
  return { id, coreStart, coreEnd, max, credits, isScored: true, freesAll, position, coreWords, weight };
}

/** Prepares an arguable entry. */
export function prepareArguable(entry: WordEntry, table: NameTable): PreparedEntry {
  const { id, core, max, names, isNeutral = false } = entry;
  return {
    id,
    coreStart: core.start,
    coreEnd: core.end,
    max,
    credits: Float64Array.from(table.names, (name) => (Object.hasOwn(names, name) ? (names[name] ?? 0) : 0)),
    isScored: false,
    freesAll: isNeutral,
  };
}

/** Whether a run of words holds a word of the entry's core (docs/scoring.md#terms). */
export function touches(run: WordSpan, entry: PreparedEntry): boolean {
  return run.start < entry.coreEnd && entry.coreStart < run.end;
}

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

/** What can be flagged for nothing: a decoy, a near-miss, or a sentence that holds no entry at all. */
export type UnitKind = 'decoy' | 'near-miss' | 'sentence';

/** A stretch whose charged share is reported (docs/formulas.md#what-a-score-reports). */
export interface CoverageUnit {
  /**
   * A near-miss has its entry's id; decoys are `d0`, `d1` … in unit order; sentences `s` and their position in the
   * passage.
   */
  readonly id: string;
  readonly kind: UnitKind;
  readonly span: WordSpan;
}

/** All units: decoys by span, then near-misses by core, then the sentences that no entry's max and no decoy meets. */
export function listCoverageUnits(key: WordKey): CoverageUnit[] {
  const decoys = key.decoys.toSorted(compareSpans);
  const nearMisses = key.entries.filter(({ status }) => status === 'near-miss').toSorted(compareNearMisses);
  const taken = createSpanIndex([...decoys, ...key.entries.map(({ max }) => max)], (span) => span);
  return [
    ...decoys.map((span, position) => ({ id: `d${position}`, kind: 'decoy' as const, span })),
    ...nearMisses.map(({ id, core }) => ({ id, kind: 'near-miss' as const, span: core })),
    ...key.sentences
      .map((span, position) => ({ id: `s${position}`, kind: 'sentence' as const, span }))
      .filter(({ span }) => itemsMeeting(taken, span).length === 0),
  ];
}

/** By core, then by id. */
function compareNearMisses(a: WordEntry, b: WordEntry): number {
  return compareSpans(a.core, b.core) || (a.id < b.id ? -1 : Number(a.id > b.id));
}
