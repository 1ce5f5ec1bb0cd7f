import { numberMarkedNames } from '../scoring/name-table.ts';
import { joinMarks } from '../scoring/word-runs.ts';
import type { ClassKey } from './class-key.ts';
import { addHeat, createHeatSums, mergeHeat, type HeatSums } from './heat-sums.ts';
import { answerArguable, markedSentences, nameFlagged, type LearnerResult } from './learner-result.ts';
import type { ScoredResponse } from './scored-response.ts';

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

/** Adds another part of the same class, as when several workers shared it. The parts must have no learner in common. */
export function mergeClasses(into: ClassAccumulator, from: ClassAccumulator): void {
  for (const [id, learner] of from.learners) {
    if (into.learners.has(id)) throw new Error(`there are two learners ${id}`);
    into.learners.set(id, learner);
  }
  mergeHeat(into.heat, from.heat);
  from.sentences.forEach((count, sentence) => {
    into.sentences[sentence] = (into.sentences[sentence] ?? 0) + count;
  });
}
