import { chargedSpans } from './charged-spans.ts';
import { scoreEntries } from './entry-scores.ts';
import { numberMarkedNames } from './name-table.ts';
import { overflagRate } from './overflag-rate.ts';
import { countPoints } from './points.ts';
import type { PreparedKey } from './prepare-key.ts';
import { countFlagged, scoreUnits } from './unit-scores.ts';
import type { WordMark } from './word-mark.ts';
import { joinMarks } from './word-runs.ts';
import type { WordScore } from './word-score.ts';

/**
 * Scores one answer by the word rule (scoring.md c3). Only which names each word carries counts: the order, cutting and
 * repetition of the marks and the order of the key's entries change nothing, to the last bit.
 * Takes O(M log M + K + T) for M marks, K entries and T pairs of a run and an extent it meets.
 */
export function scoreWords(key: PreparedKey, marks: readonly WordMark[]): WordScore {
  const table = numberMarkedNames(key.table, marks);
  const runs = joinMarks(marks, key.tokens, table);
  const entries = scoreEntries(key, runs, table.names);
  const charged = chargedSpans(key, runs);
  const coverage = scoreUnits(key, charged);
  const flagged = countFlagged(coverage, key.params.theta);
  return {
    ...key.price,
    ...countPoints(key, entries, charged),
    entries,
    charged,
    coverage,
    decoysFlagged: flagged.decoy,
    nearMissesFlagged: flagged['near-miss'],
    sentencesFlagged: flagged.sentence,
    overflagRate: overflagRate(key, runs),
  };
}
