import type { ResolvedKey } from '../lesson/resolved-key.ts';
import { overlaps, type WordSpan } from '../text/span.ts';
import { labelsChargedOn, type LocatedLabel } from './located-label.ts';

/** What a charged word is charged to: a key entry, or the label that marked plain words. */
export interface ChargeOwner {
  readonly kind: 'decoy' | 'near-miss' | 'arguable' | 'plain';
  readonly id: string;
}

/** What one owner is charged for. */
export interface Charge {
  readonly words: number;
  /** Every label that is charged for one of the words. */
  readonly labels: ReadonlySet<LocatedLabel>;
}

/** The charges of all owners that have any, by `kind` and `id` joined with a space. */
export type Charges = ReadonlyMap<string, Charge>;

const noCharge: Charge = { words: 0, labels: new Set() };

/** The charge of one owner. */
export function findCharge(charges: Charges, { kind, id }: ChargeOwner): Charge {
  return charges.get(`${kind} ${id}`) ?? noCharge;
}

/**
 * Gives every charged word to exactly one owner: the decoy it lies in, else the near-miss, else the arguable entry that
 * was misnamed, else the first label that is charged for it. So the costs of all owners add up to the whole cost.
 * An arguable entry is misnamed when a word of its core is charged; words beside an untouched core are plain.
 */
export function assignCharges(
  charged: readonly WordSpan[],
  key: ResolvedKey,
  labels: readonly LocatedLabel[],
): Charges {
  const places = ownedPlaces(key, labels);
  const payers = payersOfWords(labels);
  const charges = new Map<string, { words: number; readonly labels: Set<LocatedLabel> }>();
  for (const span of charged) {
    for (let start = span.start; start < span.end; start += 1) {
      const paying = payers.get(start) ?? [];
      const place = places.find(({ words }) => overlaps(words, { start, end: start + 1 }));
      const { kind, id } = place?.owner ?? plainOwner(paying);
      const charge = charges.get(`${kind} ${id}`) ?? { words: 0, labels: new Set() };
      charge.words += 1;
      for (const label of paying) charge.labels.add(label);
      charges.set(`${kind} ${id}`, charge);
    }
  }
  return charges;
}

/** The labels that are charged for each word. */
function payersOfWords(labels: readonly LocatedLabel[]): ReadonlyMap<number, readonly LocatedLabel[]> {
  const payers = new Map<number, LocatedLabel[]>();
  for (const label of labels) {
    for (const { start, end } of label.unfree) {
      for (let word = start; word < end; word += 1) {
        const known = payers.get(word);
        if (known === undefined) payers.set(word, [label]);
        else known.push(label);
      }
    }
  }
  return payers;
}

/** The places of the key that own what is charged in them; of two at one word the first. */
function ownedPlaces(
  { annotations, decoys, nearMisses }: ResolvedKey,
  labels: readonly LocatedLabel[],
): { readonly owner: ChargeOwner; readonly words: WordSpan }[] {
  const misnamed = annotations.filter(
    ({ status, core }) => status === 'arguable' && labelsChargedOn(labels, core.words).length > 0,
  );
  return [
    ...decoys.map(({ id, place }) => ({ owner: { kind: 'decoy' as const, id }, words: place.words })),
    ...nearMisses.map(({ id, place }) => ({ owner: { kind: 'near-miss' as const, id }, words: place.words })),
    ...misnamed.map(({ id, max }) => ({ owner: { kind: 'arguable' as const, id }, words: max.words })),
  ];
}

function plainOwner([first]: readonly LocatedLabel[]): ChargeOwner {
  if (first === undefined) throw new Error('a charged word that no label is charged for');
  return { kind: 'plain', id: first.label.id };
}
