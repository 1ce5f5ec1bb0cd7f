import type {
  ResolvedAnnotation,
  ResolvedDecoy,
  ResolvedKey,
  ResolvedNearMiss,
} from '../lesson/resolved-key.ts';

/**
 * A key without some of its entries, so that nobody earns by them or pays for them.
 *
 * - A scored annotation becomes neutral: arguable, with its `max` as free as before to every mark that touches its core. The
 *   names it accepts stay, because marks of those names around it were never finds of other annotations.
 * - An arguable annotation becomes neutral in the same way.
 * - A decoy or near-miss becomes a neutral passage of just its words: plain words would still cost whoever marked it.
 */
export function dropEntry(key: ResolvedKey, entries: ReadonlySet<string>): ResolvedKey {
  if (entries.size === 0) return key;
  const isDropped = ({ id }: { readonly id: string }) => entries.has(id);
  const isKept = ({ id }: { readonly id: string }) => !entries.has(id);
  return {
    ...key,
    annotations: [
      ...key.annotations.map((annotation) => (isDropped(annotation) ? neutralized(annotation) : annotation)),
      ...key.decoys.filter(isDropped).map(neutralPassage),
      ...key.nearMisses.filter(isDropped).map(neutralPassage),
    ],
    decoys: key.decoys.filter(isKept),
    nearMisses: key.nearMisses.filter(isKept),
  };
}

function neutralized(annotation: ResolvedAnnotation): ResolvedAnnotation {
  return { ...annotation, status: 'arguable', isNeutral: true };
}

function neutralPassage(entry: ResolvedDecoy | ResolvedNearMiss): ResolvedAnnotation {
  const { id, tempts, rationale, place } = entry;
  return {
    id,
    technique: tempts,
    status: 'arguable',
    isNeutral: true,
    difficulty: 'medium',
    rationale,
    hints: ['', '', ''],
    evidence: 'evidence' in entry ? entry.evidence : [],
    core: place,
    max: place,
  };
}
