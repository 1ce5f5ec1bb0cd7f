import { compareSpans, type WordSpan } from '../text/span.ts';
import { createSpanIndex, itemsMeeting } from './span-index.ts';
import type { WordEntry, WordKey } from './word-key.ts';

/** What can be flagged for nothing: a decoy, a near-miss, or a sentence that holds no entry at all. */
export type UnitKind = 'decoy' | 'near-miss' | 'sentence';

/** A stretch whose charged share is reported (scoring.md c3 "report"). */
export interface CoverageUnit {
  /** A near-miss has its entry's id; decoys are `d0`, `d1` … in unit order; sentences `s` and their position in the passage. */
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
