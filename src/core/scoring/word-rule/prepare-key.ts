import {
  type EntryStatus,
  type ScoringParams,
  type WordEntry,
  type WordKey,
  assertWordKey,
  compareEntries,
  defaultScoringParams,
} from './word-key.ts';
import {
  type CorePiece,
  type CoverageUnit,
  type PreparedEntry,
  type ScoredEntry,
  cutCorePieces,
  listCoverageUnits,
  prepareArguable,
  prepareScored,
} from './prepared-entry.ts';
import { priceGuessing, type GuessingPrice } from './guessing-price.ts';
import {
  type NameTable,
  type SpanIndex,
  type WordCounts,
  countMask,
  createSpanIndex,
  maskWords,
  numberAcceptedNames,
} from './words.ts';

/** Everything about a key that does not depend on an answer. Made once per lesson, shared by all answers, never changed. */
export interface PreparedKey {
  readonly params: ScoringParams;
  /** Number of words of the passage. */
  readonly tokens: number;
  /** In reporting order: by core, max, id. */
  readonly scored: readonly ScoredEntry[];
  readonly scoredIds: readonly string[];
  /** Scored and arguable entries by the start of their max. */
  readonly extents: SpanIndex<PreparedEntry>;
  readonly pieces: readonly CorePiece[];
  readonly table: NameTable;
  readonly price: GuessingPrice;
  readonly units: readonly CoverageUnit[];
  /** Positions in `units`, by where the unit starts. */
  readonly unitIndex: SpanIndex<number>;
  readonly decoyWords: WordCounts;
  /** Words outside the max of every scored and arguable entry. */
  readonly soundWords: WordCounts;
}

/**
 * Prepares a key for scoring: W, V, κ and c, the pieces of the cores, sorted entries and prefix sums. The order of
 * entries and decoys makes no difference. Throws a RangeError for a key the formulas have no meaning for.
 */
export function prepareKey(key: WordKey, params: ScoringParams = defaultScoringParams): PreparedKey {
  assertWordKey(key);
  const { tokens, wordShare } = key;
  const sorted = key.entries.toSorted(compareEntries);
  const table = numberAcceptedNames(sorted.filter(({ status }) => status !== 'near-miss'));
  const scored = withStatus(sorted, 'scored').map((entry, position) => prepareScored(entry, position, table));
  const arguable = withStatus(sorted, 'arguable').map((entry) => prepareArguable(entry, table));
  const extents = createSpanIndex<PreparedEntry>([...scored, ...arguable], ({ max }) => max);
  const pieces = cutCorePieces(
    createSpanIndex(scored, ({ coreStart, coreEnd }) => ({ start: coreStart, end: coreEnd })),
    extents,
  );
  const decoyMask = maskWords(tokens, key.decoys);
  const extentMask = maskWords(tokens, extents.items);
  const units = listCoverageUnits(key);
  return {
    params,
    tokens,
    scored,
    scoredIds: scored.map(({ id }) => id),
    extents,
    pieces,
    table,
    price: priceGuessing({ scored, arguable, pieces, table, decoyMask, wordShare }, params),
    units,
    unitIndex: createSpanIndex(
      [...units.keys()],
      (position) => units[position]?.span ?? { start: 0, end: 0 },
    ),
    decoyWords: countMask(decoyMask, 1),
    soundWords: countMask(extentMask, 0),
  };
}

function withStatus(entries: readonly WordEntry[], status: EntryStatus): WordEntry[] {
  return entries.filter((entry) => entry.status === status);
}
