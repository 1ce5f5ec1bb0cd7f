import { firstReaching, numberMarkedNames } from '../../scoring/word-rule/words.ts';
import {
  type WordRun,
  addUnfreeSpans,
  clipSpans,
  joinMarks,
  joinSpans,
} from '../../scoring/word-rule/charged-spans.ts';
import type { ClassKey, JudgedMark, ScoredResponse } from './class-key.ts';
import { type WordSpan, overlaps, spanLength } from '../../text/span.ts';
import type { ArguableOutcome } from '../../scoring/outcomes/outcome.ts';
import { touches } from '../../scoring/word-rule/prepared-entry.ts';
import type { WordScore } from '../../scoring/word-rule/word-score.ts';

/**
 * A class as it comes in, learner by learner. Grows in place: only `addLearner` and `mergeClasses` change it. Keeps results
 * and counts, never marks.
 */
export interface ClassAccumulator {
  readonly key: ClassKey;
  readonly heat: HeatSums;
  /** Of each sentence, how many learners marked θ or more of its words. */
  readonly sentences: Int32Array;
  readonly learners: Map<string, LearnerResult>;
}

/** A class without learners. */
export function createClassAccumulator(key: ClassKey): ClassAccumulator {
  return {
    key,
    heat: createHeatSums(key.prepared.tokens, key.prepared.table.names),
    sentences: new Int32Array(key.sentences.items.length),
    learners: new Map(),
  };
}

/**
 * Adds one learner under an id that nobody in the class has yet (an Error otherwise). The score must have been made with the
 * key of the accumulator. O(M log M + K) for M marks and K entries.
 */
export function addLearner(
  { key, heat, sentences, learners }: ClassAccumulator,
  id: string,
  { marks, score, judged }: ScoredResponse,
): void {
  if (learners.has(id)) throw new Error(`there are two learners ${id}`);
  const table = numberMarkedNames(key.prepared.table, marks);
  const runs = joinMarks(marks, key.prepared.tokens, table);
  const marked = addHeat(heat, runs, table.names);
  for (const sentence of markedSentences(key, marked)) sentences[sentence] = (sentences[sentence] ?? 0) + 1;
  learners.set(id, {
    id,
    score,
    judged,
    arguable: answerArguable(key, runs, score),
    flagged: nameFlagged(key, runs, table.names, score),
  });
}

/**
 * How many learners marked each word, as differences: +1 where a stretch starts, −1 where it ends, so that a mark costs two
 * additions however long it is. Whole numbers, so the order of learners leaves no trace.
 */
interface HeatSums {
  readonly tokens: number;
  readonly any: Int32Array;
  readonly byName: Map<string, Int32Array>;
}

/** No learners yet; `names` are listed even if nobody uses them. */
function createHeatSums(tokens: number, names: readonly string[]): HeatSums {
  return {
    tokens,
    any: new Int32Array(tokens + 1),
    byName: new Map(names.map((name) => [name, new Int32Array(tokens + 1)])),
  };
}

/** Adds one learner's runs, sorted by start, and returns the stretches that they marked under any name. O(runs). */
function addHeat(sums: HeatSums, runs: readonly WordRun[], names: readonly string[]): WordSpan[] {
  for (const run of runs) addSpan(differencesOf(sums, names[run.name] ?? ''), run);
  const marked = joinSpans(runs);
  for (const span of marked) addSpan(sums.any, span);
  return marked;
}

/** How many learners marked each word. O(words). */
export function countsOf(differences: Int32Array): number[] {
  let count = 0;
  return Array.from(differences.subarray(0, -1), (difference) => {
    count += difference;
    return count;
  });
}

function differencesOf({ byName, tokens }: HeatSums, name: string): Int32Array {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const created = new Int32Array(tokens + 1);
  byName.set(name, created);
  return created;
}

function addSpan(differences: Int32Array, { start, end }: WordSpan): void {
  differences[start] = (differences[start] ?? 0) + 1;
  differences[end] = (differences[end] ?? 0) - 1;
}

/** What is kept of one learner. */
export interface LearnerResult {
  readonly id: string;
  readonly score: WordScore;
  readonly judged: readonly JudgedMark[];
  /** What was done with each arguable entry of the key, in its order. */
  readonly arguable: readonly ArguableOutcome['response'][];
  /** Of each decoy and near-miss of the key, in its order: the name it was flagged with, `null` when it was not. */
  readonly flagged: readonly (string | null)[];
}

/** What an answer did with each arguable entry, by the rule of its outcome. */
function answerArguable(
  { arguable }: ClassKey,
  runs: readonly WordRun[],
  { charged }: WordScore,
): ArguableOutcome['response'][] {
  return arguable.map(({ entry }) => {
    const core = { start: entry.coreStart, end: entry.coreEnd };
    if (charged.some((span) => overlaps(span, core))) return 'misnamed';
    const isAccepted = (run: WordRun) => entry.freesAll || (entry.credits[run.name] ?? 0) > 0;
    return runs.some((run) => touches(run, entry) && isAccepted(run)) ? 'accepted' : 'left';
  });
}

/** The name on most charged words of each unit that is flagged; of equals the smaller string. */
function nameFlagged(
  { units, prepared }: ClassKey,
  runs: readonly WordRun[],
  names: readonly string[],
  { coverage }: WordScore,
): (string | null)[] {
  return units.map(({ span, position }) => {
    const share = coverage.coverage[position] ?? 0;
    if (share === 0 || share < prepared.params.theta) return null;
    const words = new Map<string, number>();
    for (const run of runs.filter((candidate) => overlaps(candidate, span))) {
      const unfree: WordSpan[] = [];
      addUnfreeSpans(prepared, run, unfree);
      const count = clipSpans(unfree, span).reduce((sum, part) => sum + spanLength(part), 0);
      const name = names[run.name] ?? '';
      words.set(name, (words.get(name) ?? 0) + count);
    }
    const ranked = [...words].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    return ranked[0]?.[0] ?? null;
  });
}

/** The positions of the sentences of which θ or more is marked. `marked` are stretches apart from each other. */
function markedSentences({ sentences, prepared }: ClassKey, marked: readonly WordSpan[]): number[] {
  const words = new Map<number, number>();
  for (const span of marked) {
    for (let at = firstReaching(sentences, span.start); at < sentences.items.length; at += 1) {
      const sentence = sentences.items[at];
      if (sentence === undefined || sentence.start >= span.end) break;
      const shared = Math.min(sentence.end, span.end) - Math.max(sentence.start, span.start);
      if (shared > 0) words.set(at, (words.get(at) ?? 0) + shared);
    }
  }
  return [...words].flatMap(([at, count]) => {
    const sentence = sentences.items[at];
    return sentence !== undefined && count / spanLength(sentence) >= prepared.params.theta
      ? [sentence.item]
      : [];
  });
}
