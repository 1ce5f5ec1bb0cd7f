import type { Place, ResolvedDecoy, ResolvedNearMiss } from '../lesson/resolved-key.ts';
import { spanLength, type WordSpan } from '../text/span.ts';
import { findCharge } from './charge-owners.ts';
import { clipSpans } from './charged-spans.ts';
import type { DecoyOutcome, NearMissOutcome, SpuriousOutcome } from './item-outcome.ts';
import { idsOf, labelsChargedOn, labelsOn, type LocatedLabel } from './located-label.ts';
import { chargeOf, type OutcomeParts } from './outcome-parts.ts';

/** What became of a sound passage that tempts. */
export function judgeDecoy({ id, place }: ResolvedDecoy, parts: OutcomeParts): DecoyOutcome {
  return {
    type: 'decoy',
    id,
    span: place.span,
    outcome: isFlagged(place, parts) ? 'decoyed' : 'respected',
    ...labelsAt(place.words, parts),
    earned: 0,
    ...chargeOf({ kind: 'decoy', id }, parts),
  };
}

/** What became of a passage that uses another technique than the lesson's. */
export function judgeNearMiss({ id, place }: ResolvedNearMiss, parts: OutcomeParts): NearMissOutcome {
  return {
    type: 'near-miss',
    id,
    span: place.span,
    outcome: 'near-miss',
    isFlagged: isFlagged(place, parts),
    ...labelsAt(place.words, parts),
    earned: 0,
    ...chargeOf({ kind: 'near-miss', id }, parts),
  };
}

/** What a label's plain words cost; nothing when none were charged to it. Labels that share the words are named too. */
export function judgePlain(located: LocatedLabel, parts: OutcomeParts): SpuriousOutcome[] {
  const { id, span, technique } = located.label;
  const owner = { kind: 'plain', id } as const;
  const { words, labels } = findCharge(parts.charges, owner);
  if (words === 0) return [];
  return [
    {
      type: 'plain',
      id,
      span,
      outcome: 'spurious',
      given: technique,
      labels: idsOf(parts.labels.filter((label) => labels.has(label))),
      earned: 0,
      ...chargeOf(owner, parts),
    },
  ];
}

/** Whether a place is charged to θ or more. What nobody marked is never flagged, even with θ = 0. */
function isFlagged({ words }: Place, { score, params }: OutcomeParts): boolean {
  const charged = clipSpans(score.charged, words).reduce((total, span) => total + spanLength(span), 0);
  return charged > 0 && charged / spanLength(words) >= params.theta;
}

/** The labels at a place and the technique given there: that of a charged label before that of a free one. */
function labelsAt(words: WordSpan, { labels }: OutcomeParts): Pick<DecoyOutcome, 'labels' | 'given'> {
  const on = labelsOn(labels, words);
  const given = (labelsChargedOn(labels, words)[0] ?? on[0])?.label.technique;
  return { labels: idsOf(on), ...(given === undefined ? {} : { given }) };
}
