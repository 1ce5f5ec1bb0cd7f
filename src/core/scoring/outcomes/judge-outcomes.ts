import { type WordSpan, compareSpans, overlaps, spanLength } from '../../text/span.ts';
import type {
  AnnotationOutcome,
  ArguableOutcome,
  DecoyOutcome,
  ItemOutcome,
  NearMissOutcome,
  SpuriousOutcome,
} from './outcome.ts';
import {
  type LocatedLabel,
  type OutcomeParts,
  chargeOf,
  findCharge,
  idsOf,
  labelsChargedOn,
  labelsOn,
} from './charges.ts';
import type {
  Place,
  ResolvedAnnotation,
  ResolvedDecoy,
  ResolvedNearMiss,
} from '../../lesson/resolved-key.ts';
import { clipSpans } from '../word-rule/charged-spans.ts';

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

/** What became of a scored annotation: its share of the core, the name given, and the points of both. */
function judgeScored(entry: ResolvedAnnotation, { score, labels, params }: OutcomeParts): AnnotationOutcome {
  const position = score.entries.ids.indexOf(entry.id);
  const found = score.entries.found[position] ?? 0;
  const named = score.entries.named[position] ?? 0;
  const given = score.entries.assigned[position];
  const weight = entry.weight ?? 1;
  const coreWords = spanLength(entry.core.words);
  const earnedByFinding = weight * params.phi * found;
  const earnedByNaming = weight * (1 - params.phi) * named;
  return {
    type: 'annotation',
    id: entry.id,
    span: entry.core.span,
    outcome: verdict(found, named, params.tau),
    labels: idsOf(labelsAbout(labels, entry)),
    coreWords,
    foundWords: Math.round(found * coreWords),
    isNamed: named > 0,
    ...(given === undefined ? {} : { given }),
    weight,
    earned: earnedByFinding + earnedByNaming,
    earnedByFinding,
    earnedByNaming,
    cost: 0,
    chargedWords: 0,
  };
}

/** What became of an annotation that can be argued either way. */
function judgeArguable(entry: ResolvedAnnotation, parts: OutcomeParts): ArguableOutcome {
  const accepted = labelsOn(parts.labels, entry.core.words).find(({ label }) =>
    accepts(entry, label.technique),
  );
  const [misnaming] = labelsChargedOn(parts.labels, entry.core.words);
  const given = (misnaming ?? accepted)?.label.technique;
  const response = accepted === undefined ? 'left' : 'accepted';
  const owner = { kind: 'arguable', id: entry.id } as const;
  const paying = findCharge(parts.charges, owner).labels;
  const about = new Set([...labelsAbout(parts.labels, entry), ...paying]);
  return {
    type: 'arguable',
    id: entry.id,
    span: entry.core.span,
    outcome: 'arguable',
    response: misnaming === undefined ? response : 'misnamed',
    ...(given === undefined ? {} : { given }),
    labels: idsOf(parts.labels.filter((label) => about.has(label))),
    earned: 0,
    ...chargeOf(owner, parts),
  };
}

function verdict(found: number, named: number, tau: number): AnnotationOutcome['outcome'] {
  if (found === 0) return 'missed';
  if (found < tau) return 'partial';
  return named > 0 ? 'correct' : 'mislabeled';
}

function accepts({ technique, also, isNeutral }: ResolvedAnnotation, given: string): boolean {
  return isNeutral === true || technique === given || also?.includes(given) === true;
}

/** The labels on an annotation's core, and those that lie around it and make one run with them. */
function labelsAbout(labels: readonly LocatedLabel[], { core, max }: ResolvedAnnotation): LocatedLabel[] {
  return labels.filter(({ words, run }) => overlaps(run, core.words) && overlaps(words, max.words));
}

/** What became of a sound passage that tempts. */
function judgeDecoy({ id, place }: ResolvedDecoy, parts: OutcomeParts): DecoyOutcome {
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
function judgeNearMiss({ id, place }: ResolvedNearMiss, parts: OutcomeParts): NearMissOutcome {
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
function judgePlain(located: LocatedLabel, parts: OutcomeParts): SpuriousOutcome[] {
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
