import type { ResolvedKey } from '../../lesson/resolved-key.ts';
import type { PreparedEntry, ScoredEntry, UnitKind } from '../../scoring/word-rule/prepared-entry.ts';
import { type PreparedKey, prepareKey } from '../../scoring/word-rule/prepare-key.ts';
import {
  type ScoringParams,
  type WordEntry,
  type WordKey,
  type WordMark,
  compareEntries,
  defaultScoringParams,
  wordKeyOf,
} from '../../scoring/word-rule/word-key.ts';
import { type SpanIndex, createSpanIndex } from '../../scoring/word-rule/words.ts';
import type { Passage } from '../../text/passage.ts';
import { type WordSpan, compareSpans, overlaps } from '../../text/span.ts';
import type { Confidence, Response } from '../../response/label.ts';
import { type LocatedLabel, locateLabels } from '../../scoring/outcomes/charges.ts';
import { scoreWords } from '../../scoring/word-rule/score-words.ts';
import type { WordScore } from '../../scoring/word-rule/word-score.ts';

/** An entry of the key with the technique it is an example of: of those it accepts, the first with most credit. */
interface ClassEntry<Entry extends PreparedEntry> {
  readonly entry: Entry;
  readonly technique: string;
}

/** A decoy or near-miss under its id in the key. */
interface ClassUnit {
  readonly id: string;
  readonly kind: Exclude<UnitKind, 'sentence'>;
  readonly span: WordSpan;
  /** Position in the coverage of a score. */
  readonly position: number;
}

/** A key as the analysis of a class needs it. Made once, shared by all learners, never changed. */
export interface ClassKey {
  readonly prepared: PreparedKey;
  /** In reporting order. */
  readonly annotations: readonly ClassEntry<ScoredEntry>[];
  /** In reporting order. */
  readonly arguable: readonly ClassEntry<PreparedEntry>[];
  readonly units: readonly ClassUnit[];
  /** The sentences of the passage, in reading order; `item` is the position. */
  readonly sentences: SpanIndex<number>;
}

/** The key of a lesson's passage for analysis. */
export function classKeyOf(
  passage: Passage,
  key: ResolvedKey,
  params: ScoringParams = defaultScoringParams,
): ClassKey {
  // Units come sorted in the same way, so the first decoy here is the first unit there.
  const decoys = key.decoys.toSorted((a, b) => compareSpans(a.place.words, b.place.words));
  return createClassKey(
    wordKeyOf(passage, key),
    decoys.map(({ id }) => id),
    params,
  );
}

/** The same for a key in words. Decoys are called `decoyIds` in the order of their spans, or else `d0`, `d1` … */
export function createClassKey(
  key: WordKey,
  decoyIds: readonly string[] = [],
  params: ScoringParams = defaultScoringParams,
): ClassKey {
  const prepared = prepareKey(key, params);
  const words = new Map(key.entries.map((entry) => [entry.id, entry]));
  const order = key.entries.toSorted(compareEntries).map(({ id }) => id);
  const arguable = prepared.extents.items.map(({ item }) => item).filter(({ isScored }) => !isScored);
  return {
    prepared,
    annotations: prepared.scored.map((entry) => ({ entry, technique: techniqueOf(words.get(entry.id)) })),
    arguable: arguable
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .map((entry) => ({ entry, technique: techniqueOf(words.get(entry.id)) })),
    units: prepared.units.flatMap(({ id, kind, span }, position): ClassUnit[] =>
      kind === 'sentence'
        ? []
        : [{ id: kind === 'decoy' ? (decoyIds[position] ?? id) : id, kind, span, position }],
    ),
    sentences: createSpanIndex(
      [...key.sentences.keys()],
      (position) => key.sentences[position] ?? { start: 0, end: 0 },
    ),
  };
}

function techniqueOf(entry: WordEntry | undefined): string {
  const names = Object.entries(entry?.names ?? {});
  const most = Math.max(...names.map(([, credit]) => credit));
  return names.find(([, credit]) => credit === most)?.[0] ?? '';
}

/** A mark whose learner said how sure they were. */
export interface JudgedMark {
  readonly confidence: Confidence;
  /** Whether the mark belongs to a flaw that was found to τ or more, under whatever name. */
  readonly isRight: boolean;
}

/** One learner's answer to one passage: what was marked and what it scored. */
export interface ScoredResponse {
  readonly marks: readonly WordMark[];
  readonly score: WordScore;
  /** Marks on passages that can be argued either way are neither right nor wrong, and left out unless they are charged. */
  readonly judged: readonly JudgedMark[];
}

/** Scores a response for the analysis of a class: no outcomes, no receipt, the same numbers as `scoreItem`. */
export function scoreResponse(passage: Passage, key: ClassKey, response: Response): ScoredResponse {
  const labels = locateLabels(passage, key.prepared, response);
  const marks = labels.map(({ label, words }) => ({ ...words, name: label.technique }));
  const score = scoreWords(key.prepared, marks);
  return {
    marks,
    score,
    judged: labels.flatMap((located): JudgedMark[] => {
      const isRight = judgeMark(located, key, score);
      const { confidence } = located.label;
      return isRight === undefined || confidence === undefined ? [] : [{ confidence, isRight }];
    }),
  };
}

/** Whether a mark is right; `undefined` where it is neither. */
function judgeMark(
  { words, run, unfree }: LocatedLabel,
  { prepared }: ClassKey,
  { entries }: WordScore,
): boolean | undefined {
  const about = prepared.scored.filter(
    ({ coreStart, coreEnd, max }) =>
      overlaps(run, { start: coreStart, end: coreEnd }) && overlaps(words, max),
  );
  if (about.length > 0) {
    return about.some(({ position }) => (entries.found[position] ?? 0) >= prepared.params.tau);
  }
  return unfree.length > 0 ? false : undefined;
}
