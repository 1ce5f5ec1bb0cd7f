import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { overlaps, type WordSpan } from '../text/span.ts';
import { labelsChargedOn, type LocatedLabel } from './located-label.ts';

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
 * Gives every charged word to exactly one owner: the decoy it lies in, else the near-miss, else the arguable entry that
 * was misnamed, else the first label that is charged for it. So the costs of all owners add up to the whole cost.
 * An arguable entry is misnamed when a word of its core is charged; words beside an untouched core are plain.
 */
export function countCharges(
  charged: readonly WordSpan[],
  key: ResolvedKey,
  labels: readonly LocatedLabel[],
): Charges {
  const entries = [
    ...key.decoys.map(({ id, place }) => ({ owner: { kind: 'decoy', id }, words: place.words })),
    ...key.nearMisses.map(({ id, place }) => ({ owner: { kind: 'near-miss', id }, words: place.words })),
    ...key.annotations
      .filter(({ status, core }) => status === 'arguable' && labelsChargedOn(labels, core.words).length > 0)
      .map(({ id, max }) => ({ owner: { kind: 'arguable', id }, words: max.words })),
  ] as const;
  const charges = new Map<string, number>();
  for (const span of charged) {
    for (let start = span.start; start < span.end; start += 1) {
      const word = { start, end: start + 1 };
      const owner =
        entries.find(({ words }) => overlaps(words, word))?.owner ??
        plainOwner(labelsChargedOn(labels, word));
      const name = `${owner.kind} ${owner.id}`;
      charges.set(name, (charges.get(name) ?? 0) + 1);
    }
  }
  return charges;
}

function plainOwner([first]: readonly LocatedLabel[]): ChargeOwner {
  if (first === undefined) throw new Error('a charged word that no label is charged for');
  return { kind: 'plain', id: first.label.id };
}
