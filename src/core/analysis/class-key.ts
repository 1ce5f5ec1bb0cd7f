import type { ResolvedKey } from '../lesson/resolved-key.ts';
import type { UnitKind } from '../scoring/coverage-units.ts';
import { prepareKey, type PreparedKey } from '../scoring/prepare-key.ts';
import type { PreparedEntry, ScoredEntry } from '../scoring/prepared-entry.ts';
import { defaultScoringParams, type ScoringParams } from '../scoring/scoring-params.ts';
import { createSpanIndex, type SpanIndex } from '../scoring/span-index.ts';
import { wordKeyOf } from '../scoring/word-key-of.ts';
import { compareEntries, type WordEntry, type WordKey } from '../scoring/word-key.ts';
import type { Passage } from '../text/passage.ts';
import { compareSpans, type WordSpan } from '../text/span.ts';

/** An entry of the key with the technique it is an example of: of those it accepts, the first with most credit. */
export interface ClassEntry<Entry extends PreparedEntry> {
  readonly entry: Entry;
  readonly technique: string;
}

/** A decoy or near-miss under its id in the key. */
export interface ClassUnit {
  readonly id: string;
  readonly kind: Exclude<UnitKind, 'sentence'>;
  readonly span: WordSpan;
  /** Position in the coverage of a score. */
  readonly position: number;
}

/** A key as the analysis of a class needs it. Made once, shared by all learners, never changed. */
export interface ClassKey {
  readonly prepared: PreparedKey;
  /** In reporting order. */
  readonly annotations: readonly ClassEntry<ScoredEntry>[];
  /** In reporting order. */
  readonly arguable: readonly ClassEntry<PreparedEntry>[];
  readonly units: readonly ClassUnit[];
  /** The sentences of the passage, in reading order; `item` is the position. */
  readonly sentences: SpanIndex<number>;
}

/** The key of a lesson's passage for analysis. */
export function classKeyOf(
  passage: Passage,
  key: ResolvedKey,
  params: ScoringParams = defaultScoringParams,
): ClassKey {
  // Units come sorted in the same way, so the first decoy here is the first unit there.
  const decoys = key.decoys.toSorted((a, b) => compareSpans(a.place.words, b.place.words));
  return createClassKey(
    wordKeyOf(passage, key),
    decoys.map(({ id }) => id),
    params,
  );
}

/** The same for a key in words. Decoys are called `decoyIds` in the order of their spans, or else `d0`, `d1` … */
export function createClassKey(
  key: WordKey,
  decoyIds: readonly string[] = [],
  params: ScoringParams = defaultScoringParams,
): ClassKey {
  const prepared = prepareKey(key, params);
  const words = new Map(key.entries.map((entry) => [entry.id, entry]));
  const order = key.entries.toSorted(compareEntries).map(({ id }) => id);
  const arguable = prepared.extents.items.map(({ item }) => item).filter(({ isScored }) => !isScored);
  return {
    prepared,
    annotations: prepared.scored.map((entry) => ({ entry, technique: techniqueOf(words.get(entry.id)) })),
    arguable: arguable
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map((entry) => ({ entry, technique: techniqueOf(words.get(entry.id)) })),
    units: prepared.units.flatMap(({ id, kind, span }, position): ClassUnit[] =>
      kind === 'sentence'
        ? []
        : [{ id: kind === 'decoy' ? (decoyIds[position] ?? id) : id, kind, span, position }],
    ),
    sentences: createSpanIndex(
      [...key.sentences.keys()],
      (position) => key.sentences[position] ?? { start: 0, end: 0 },
    ),
  };
}

function techniqueOf(entry: WordEntry | undefined): string {
  const names = Object.entries(entry?.names ?? {});
  const most = Math.max(...names.map(([, credit]) => credit));
  return names.find(([, credit]) => credit === most)?.[0] ?? '';
}
