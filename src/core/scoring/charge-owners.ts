import type { ResolvedAnnotation, ResolvedKey } from '../lesson/resolved-key.ts';
import { overlaps, type WordSpan } from '../text/span.ts';
import type { LocatedLabel } from './located-label.ts';

/** What a charged word is charged to: a key entry, or the label that marked plain words. */
export interface ChargeOwner {
  readonly kind: 'decoy' | 'near-miss' | 'arguable' | 'plain';
  readonly id: string;
}

/** How many charged words each owner has, by `kind` and `id` joined with a space. */
export type Charges = ReadonlyMap<string, number>;

/** The charged words of one owner. */
export function chargesOf(charges: Charges, { kind, id }: ChargeOwner): number {
  return charges.get(`${kind} ${id}`) ?? 0;
}

/**
 * Gives every charged word to exactly one owner: the decoy it lies in, else the near-miss, else an arguable entry that
 * was named as something it does not accept, else the first label over it. So the costs of all owners add up to the
 * whole cost.
 */
export function countCharges(
  charged: readonly WordSpan[],
  key: ResolvedKey,
  labels: readonly LocatedLabel[],
): Charges {
  const misnamed = key.annotations.filter(
    (annotation) => annotation.status === 'arguable' && isMisnamed(annotation, labels),
  );
  const charges = new Map<string, number>();
  for (const span of charged) {
    for (let word = span.start; word < span.end; word += 1) {
      const { kind, id } = ownerOf({ start: word, end: word + 1 }, key, misnamed, labels);
      charges.set(`${kind} ${id}`, (charges.get(`${kind} ${id}`) ?? 0) + 1);
    }
  }
  return charges;
}

/** Whether a label on the core of an annotation names it as something it does not accept. */
export function isMisnamed(annotation: ResolvedAnnotation, labels: readonly LocatedLabel[]): boolean {
  return labels.some(
    ({ label, words }) => overlaps(words, annotation.core.words) && !accepts(annotation, label.technique),
  );
}

/** Whether a technique is one an annotation accepts. */
export function accepts(annotation: ResolvedAnnotation, technique: string): boolean {
  return annotation.technique === technique || annotation.also?.includes(technique) === true;
}

function ownerOf(
  word: WordSpan,
  key: ResolvedKey,
  misnamed: readonly ResolvedAnnotation[],
  labels: readonly LocatedLabel[],
): ChargeOwner {
  const decoy = key.decoys.find(({ place }) => overlaps(place.words, word));
  if (decoy !== undefined) return { kind: 'decoy', id: decoy.id };
  const nearMiss = key.nearMisses.find(({ place }) => overlaps(place.words, word));
  if (nearMiss !== undefined) return { kind: 'near-miss', id: nearMiss.id };
  const arguable = misnamed.find(({ max }) => overlaps(max.words, word));
  if (arguable !== undefined) return { kind: 'arguable', id: arguable.id };
  const first = labels.find(({ words }) => overlaps(words, word));
  if (first === undefined) throw new Error('a charged word under no label');
  return { kind: 'plain', id: first.label.id };
}
