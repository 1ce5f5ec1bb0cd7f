import type { ResolvedAnnotation } from '../lesson/resolved-key.ts';
import { overlaps, spanLength } from '../text/span.ts';
import { findCharge } from './charge-owners.ts';
import type { AnnotationOutcome, ArguableOutcome } from './item-outcome.ts';
import { idsOf, labelsChargedOn, labelsOn, type LocatedLabel } from './located-label.ts';
import { chargeOf, type OutcomeParts } from './outcome-parts.ts';

/** What became of a scored annotation: its share of the core, the name given, and the points of both. */
export function judgeScored(
  entry: ResolvedAnnotation,
  { score, labels, params }: OutcomeParts,
): AnnotationOutcome {
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
export function judgeArguable(entry: ResolvedAnnotation, parts: OutcomeParts): ArguableOutcome {
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
