import { compareSpans } from '../text/span.ts';
import type { ItemOutcome } from './item-outcome.ts';
import { judgeArguable, judgeScored } from './judge-annotation.ts';
import { judgeDecoy, judgeNearMiss, judgePlain } from './judge-sound.ts';
import type { OutcomeParts } from './outcome-parts.ts';

/** The fate of every key entry, and of every label with plain words charged to it, in reading order. */
export function listOutcomes(parts: OutcomeParts): ItemOutcome[] {
  const { key, labels } = parts;
  const outcomes: ItemOutcome[] = [
    ...key.annotations.map((entry) =>
      entry.status === 'scored' ? judgeScored(entry, parts) : judgeArguable(entry, parts),
    ),
    ...key.decoys.map((entry) => judgeDecoy(entry, parts)),
    ...key.nearMisses.map((entry) => judgeNearMiss(entry, parts)),
    ...labels.flatMap((label) => judgePlain(label, parts)),
  ];
  return outcomes.toSorted(
    (a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}
