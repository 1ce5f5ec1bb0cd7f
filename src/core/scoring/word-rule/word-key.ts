import type { WordSpan } from '../../text/span.ts';
import type { ResolvedAnnotation, ResolvedKey } from '../../lesson/resolved-key.ts';
import type { Passage } from '../../text/passage.ts';
import { wordsInSpan } from '../../text/words-in-span.ts';

/** What marking an entry does: earn, be neutral under an accepted name, or cost like plain text. */
export type EntryStatus = 'scored' | 'arguable' | 'near-miss';

/**
 * One entry of an annotated key, counted in words. `core` holds the words a fair find cannot miss; `max` holds all the
 * words that are free to a mark touching the core (docs/formulas.md#entries-of-a-key).
 */
export interface WordEntry {
  readonly id: string;
  readonly status: EntryStatus;
  readonly core: WordSpan;
  readonly max: WordSpan;
  /** Credit 0..1 for each name. A name with credit 0 is not accepted, as if it were left out. Unused for near-misses. */
  readonly names: Readonly<Record<string, number>>;
  /** Items this entry is worth, at least 0. Only a scored entry's weight counts. */
  readonly weight: number;
  /** Of an arguable entry: its max is free to every run that touches its core, whatever the name. */
  readonly isNeutral?: boolean;
}

/** An annotated key as the word rule needs it: all in words, nothing about characters, wording or lessons. */
export interface WordKey {
  /** Number of words of the passage. */
  readonly tokens: number;
  readonly entries: readonly WordEntry[];
  /** Sound stretches that tempt; a word of them weighs more when it is charged. */
  readonly decoys: readonly WordSpan[];
  /** The sentences of the passage; those free of any entry are reported on. */
  readonly sentences: readonly WordSpan[];
  /** The share of the whole score that a plain word costs; where it is left out, what keeps guessing from paying. */
  readonly wordShare?: number;
}

/** The order in which entries are reported: by core, then by max, then by id. */
export function compareEntries(a: WordEntry, b: WordEntry): number {
  return (
    a.core.start - b.core.start ||
    a.core.end - b.core.end ||
    a.max.start - b.max.start ||
    a.max.end - b.max.end ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/**
 * Throws a RangeError that names the first thing in a key that the formulas have no meaning for: an empty stretch, one
 * outside the passage, a credit outside 0..1, a negative weight. A checked lesson never gets here with such a key.
 */
export function assertWordKey(key: WordKey): void {
  if (!Number.isInteger(key.tokens)) throw new RangeError(`a passage cannot have ${key.tokens} words`);
  for (const { id, core, max, names, weight } of key.entries) {
    assertWords(core, key.tokens, `the core of entry ${id}`);
    assertWords(max, key.tokens, `the max of entry ${id}`);
    assertNumber(weight, Infinity, `the weight of entry ${id}`);
    for (const [name, credit] of Object.entries(names)) {
      assertNumber(credit, 1, `the credit of entry ${id} for ${name}`);
    }
  }
  for (const decoy of key.decoys) assertWords(decoy, key.tokens, 'a decoy');
  for (const sentence of key.sentences) assertWords(sentence, key.tokens, 'a sentence');
}

function assertWords({ start, end }: WordSpan, tokens: number, what: string): void {
  const isStretch = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end;
  if (isStretch && end <= tokens) return;
  throw new RangeError(`${what} must be a stretch of the ${tokens} words, not [${start}, ${end})`);
}

function assertNumber(value: number, most: number, what: string): void {
  if (value >= 0 && value <= most && Number.isFinite(value)) return;
  throw new RangeError(
    `${what} must be a number from 0${most === Infinity ? '' : ` to ${most}`}, not ${value}`,
  );
}

/**
 * The constants of the scoring rule (docs/scoring.md#the-constants), under the names its formulas use.
 * All are numbers without a unit except `rate0`, which is items per sound word.
 */
export interface ScoringParams {
  /** φ: the share of an item that finding it earns; naming it earns the rest. 0..1. */
  readonly phi: number;
  /** ρ0: what a sound word costs at least. */
  readonly rate0: number;
  /** ν: how many plain words a word of a decoy weighs. */
  readonly decoyWeight: number;
  /** η: the share of the naming that marking everything may get right before it begins to pay. 0..1. */
  readonly eta: number;
  /** τ: an item counts as found in the report from this share of its core on. */
  readonly tau: number;
  /** θ: a decoy, near-miss or plain sentence counts as flagged from this charged share on. */
  readonly theta: number;
}

/** The constants every lesson is scored with unless it says otherwise. */
export const defaultScoringParams: ScoringParams = {
  phi: 1 / 2,
  rate0: 1 / 80,
  decoyWeight: 2,
  eta: 3 / 4,
  tau: 1 / 2,
  theta: 1 / 2,
};

/** An item's annotated key in words: what the word rule scores with. Every accepted name has full credit. */
export function wordKeyOf(passage: Passage, key: ResolvedKey): WordKey {
  return {
    tokens: passage.words.length,
    entries: [
      ...key.annotations.map(entryOf),
      ...key.nearMisses.map(({ id, place }): WordEntry => {
        const { words } = place;
        return { id, status: 'near-miss', core: words, max: words, names: {}, weight: 1 };
      }),
    ],
    decoys: key.decoys.map(({ place }) => place.words),
    sentences: passage.sentences.flatMap((sentence) => wordsInSpan(passage, sentence) ?? []),
    ...(key.wordShare !== undefined && { wordShare: key.wordShare }),
  };
}

function entryOf(annotation: ResolvedAnnotation): WordEntry {
  const { id, status, core, max, technique, also, weight, isNeutral } = annotation;
  const names = Object.fromEntries([technique, ...(also ?? [])].map((name) => [name, 1]));
  const entry = { id, status, core: core.words, max: max.words, names, weight: weight ?? 1 };
  return isNeutral === undefined ? entry : { ...entry, isNeutral };
}

/**
 * One mark of an answer: these words carry this name. Scoring clips it to the passage and ignores it when nothing is
 * left, so any whole numbers are allowed.
 */
export interface WordMark extends WordSpan {
  readonly name: string;
}
