import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import { type WordSpan, compareSpans, overlaps } from '../../text/span.ts';
import type { Label, Response } from '../../response/label.ts';
import type { Passage } from '../../text/passage.ts';
import { wordsInSpan } from '../../text/words-in-span.ts';
import { addUnfreeSpans, clipSpans, joinMarks } from '../word-rule/charged-spans.ts';
import { createSpanIndex, itemsMeeting, numberMarkedNames } from '../word-rule/words.ts';
import type { PreparedKey } from '../word-rule/prepare-key.ts';
import type { ScoringParams } from '../word-rule/word-key.ts';
import type { WordScore } from '../word-rule/word-score.ts';

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

/** A learner's label with the words it covers and how the word rule sees them. */
export interface LocatedLabel {
  readonly label: Label;
  readonly words: WordSpan;
  /** The stretch that all labels of its technique around it make together (docs/formulas.md#words-and-runs). */
  readonly run: WordSpan;
  /** Those of its words that are not free under its technique, and so are charged. */
  readonly unfree: readonly WordSpan[];
}

/**
 * The labels of a response that cover words, in reading order; equal ones by technique and id, so that no order
 * matters.
 */
export function locateLabels(passage: Passage, key: PreparedKey, { labels }: Response): LocatedLabel[] {
  const marks = labels.flatMap((label) => {
    const words = wordsInSpan(passage, label.span);
    return words === undefined ? [] : [{ ...words, name: label.technique, label }];
  });
  const table = numberMarkedNames(key.table, marks);
  const runs = createSpanIndex(joinMarks(marks, key.tokens, table), (run) => run);
  const located = marks.map(({ start, end, name, label }): LocatedLabel => {
    const words = { start, end };
    const run = itemsMeeting(runs, words).find((candidate) => table.names[candidate.name] === name);
    if (run === undefined) throw new Error(`label ${label.id} is in no run of its technique`);
    const unfree: WordSpan[] = [];
    addUnfreeSpans(key, run, unfree);
    return { label, words, run, unfree: clipSpans(unfree, words) };
  });
  return located.toSorted(compareLocated);
}

/** The labels that share a word with a stretch. */
export function labelsOn(labels: readonly LocatedLabel[], words: WordSpan): LocatedLabel[] {
  return labels.filter((located) => overlaps(located.words, words));
}

/** The labels that are charged for a word of a stretch. */
export function labelsChargedOn(labels: readonly LocatedLabel[], words: WordSpan): LocatedLabel[] {
  return labels.filter(({ unfree }) => unfree.some((span) => overlaps(span, words)));
}

/** Their ids, in the same order. */
export function idsOf(labels: readonly LocatedLabel[]): string[] {
  return labels.map(({ label }) => label.id);
}

function compareLocated(a: LocatedLabel, b: LocatedLabel): number {
  return (
    compareSpans(a.words, b.words) ||
    compareText(a.label.technique, b.label.technique) ||
    compareText(a.label.id, b.label.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What outcomes are made of: the key, the answer, and how the word rule scored it. */
export interface OutcomeParts {
  readonly key: ResolvedKey;
  readonly labels: readonly LocatedLabel[];
  readonly score: WordScore;
  readonly charges: Charges;
  readonly params: ScoringParams;
}

/**
 * The words charged to an owner and what they cost, in items: c a word, ν·c for a decoy's
 * (docs/scoring.md#the-formulas).
 */
export function chargeOf(
  owner: ChargeOwner,
  { charges, score, params }: OutcomeParts,
): { readonly chargedWords: number; readonly cost: number } {
  const chargedWords = findCharge(charges, owner).words;
  const weight = owner.kind === 'decoy' ? params.decoyWeight : 1;
  return { chargedWords, cost: score.c * weight * chargedWords };
}
