import type { ResolvedAnnotation, ResolvedKey } from '../lesson/resolved-key.ts';
import { compareSpans, spanLength, type WordSpan } from '../text/span.ts';
import { accepts, chargesOf, isMisnamed, type ChargeOwner, type Charges } from './charge-owners.ts';
import type {
  AnnotationOutcome,
  ArguableOutcome,
  DecoyOutcome,
  ItemOutcome,
  NearMissOutcome,
  SpuriousOutcome,
} from './item-outcome.ts';
import { labelsOn, type LocatedLabel } from './located-label.ts';
import type { ScoringParams } from './scoring-params.ts';
import type { WordScore } from './word-score.ts';

/** What outcomes are made of. */
export interface OutcomeParts {
  readonly key: ResolvedKey;
  readonly labels: readonly LocatedLabel[];
  readonly score: WordScore;
  readonly charges: Charges;
  readonly params: ScoringParams;
}

/** The fate of every key entry, and of every label with plain words charged to it, in reading order. */
export function listOutcomes(parts: OutcomeParts): ItemOutcome[] {
  const { key, labels } = parts;
  const outcomes: ItemOutcome[] = [
    ...key.annotations.map((entry) =>
      entry.status === 'scored' ? judgeAnnotation(entry, parts) : judgeArguable(entry, parts),
    ),
    ...key.decoys.map(({ id, place }): DecoyOutcome => {
      const charge = chargeOf({ kind: 'decoy', id }, place.words, parts);
      const isFlagged = charge.chargedWords >= parts.params.theta * spanLength(place.words);
      const outcome = isFlagged && charge.chargedWords > 0 ? 'decoyed' : 'respected';
      return { type: 'decoy', id, span: place.span, outcome, earned: 0, ...charge };
    }),
    ...key.nearMisses.map(({ id, place }): NearMissOutcome => {
      const charge = chargeOf({ kind: 'near-miss', id }, place.words, parts);
      const isFlagged =
        charge.chargedWords > 0 && charge.chargedWords >= parts.params.theta * spanLength(place.words);
      return {
        type: 'near-miss',
        id,
        span: place.span,
        outcome: 'near-miss',
        isFlagged,
        earned: 0,
        ...charge,
      };
    }),
    ...labels.flatMap((located) => judgePlain(located, parts)),
  ];
  return outcomes.toSorted(
    (a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
}

function judgeAnnotation(
  entry: ResolvedAnnotation,
  { score, labels, params }: OutcomeParts,
): AnnotationOutcome {
  const position = score.entries.ids.indexOf(entry.id);
  const found = score.entries.found[position] ?? 0;
  const named = score.entries.named[position] ?? 0;
  const given = score.entries.assigned[position];
  const weight = entry.weight ?? 1;
  const coreWords = spanLength(entry.core.words);
  return {
    type: 'annotation',
    id: entry.id,
    span: entry.core.span,
    outcome: judge(found, named, params.tau),
    labels: idsOf(labelsOn(labels, entry.core.words)),
    coreWords,
    foundWords: Math.round(found * coreWords),
    isNamed: named > 0,
    ...(given === undefined ? {} : { given }),
    weight,
    earned: weight * (params.phi * found + (1 - params.phi) * named),
    cost: 0,
    chargedWords: 0,
  };
}

function judge(found: number, named: number, tau: number): AnnotationOutcome['outcome'] {
  if (found === 0) return 'missed';
  if (found < tau) return 'partial';
  return named > 0 ? 'correct' : 'mislabeled';
}

function judgeArguable(entry: ResolvedAnnotation, parts: OutcomeParts): ArguableOutcome {
  const on = labelsOn(parts.labels, entry.core.words);
  const isAccepted = on.some(({ label }) => accepts(entry, label.technique));
  const named = isMisnamed(entry, on) ? 'misnamed' : 'left';
  return {
    type: 'arguable',
    id: entry.id,
    span: entry.core.span,
    outcome: 'arguable',
    response: isAccepted ? 'accepted' : named,
    earned: 0,
    ...chargeOf({ kind: 'arguable', id: entry.id }, entry.core.words, parts),
  };
}

/** The outcome of a label's plain words, if any were charged to it. */
function judgePlain({ label }: LocatedLabel, parts: OutcomeParts): SpuriousOutcome[] {
  const { id, span, technique } = label;
  const chargedWords = chargesOf(parts.charges, { kind: 'plain', id });
  if (chargedWords === 0) return [];
  const cost = parts.score.c * chargedWords;
  return [
    {
      type: 'plain',
      id,
      span,
      outcome: 'spurious',
      given: technique,
      labels: [id],
      earned: 0,
      cost,
      chargedWords,
    },
  ];
}

function chargeOf(owner: ChargeOwner, words: WordSpan, { labels, charges, score, params }: OutcomeParts) {
  const on = labelsOn(labels, words);
  const chargedWords = chargesOf(charges, owner);
  const price = owner.kind === 'decoy' ? score.c * params.decoyWeight : score.c;
  const given = on[0]?.label.technique;
  return {
    labels: idsOf(on),
    chargedWords,
    cost: price * chargedWords,
    ...(given === undefined ? {} : { given }),
  };
}

function idsOf(labels: readonly LocatedLabel[]): string[] {
  return labels.map(({ label }) => label.id);
}
