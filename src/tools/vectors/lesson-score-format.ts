import * as v from 'valibot';
import { prepareKey, type PreparedKey } from '../../core/scoring/word-rule/prepare-key.ts';
import { scoreWords } from '../../core/scoring/word-rule/score-words.ts';
import type { WordScore } from '../../core/scoring/word-rule/word-score.ts';
import { compareValues } from './compare-values.ts';
import { answerField, keyFields, keyOf, paramsField } from './key-fields.ts';
import { runCase } from './run-case.ts';
import type { VectorFormat } from './vector-format.ts';

const caseSchema = v.object({
  ...keyFields,
  answer: answerField,
  params: paramsField,
  expected: v.record(v.string(), v.unknown()),
  item_order: v.optional(v.array(v.string())),
  units: v.optional(v.array(v.unknown())),
});

const fileSchema = v.object({ cases: v.pipe(v.array(v.unknown()), v.minLength(1)) });
const looksLikeCase = v.object({ keys: v.unknown(), answer: v.unknown() });

/** `recommended_score.json`: keys, answers and every number of a score (docs/scoring.md#the-formulas). */
export const lessonScoreFormat: VectorFormat = {
  kind: 'lesson scores',
  recognizes: (content) =>
    v.is(fileSchema, content) && content.cases.some((value) => v.is(looksLikeCase, value)),
  run: (content, file) =>
    v.parse(fileSchema, content).cases.map((value, position) => ({
      name: `${file}: case ${position}${noteOf(value)}`,
      problems: runCase(caseSchema, value, compareCase),
    })),
};

function noteOf(value: unknown): string {
  return v.is(v.object({ note: v.string() }), value) ? ` (${value.note})` : '';
}

function compareCase(parsed: v.InferOutput<typeof caseSchema>): string[] {
  if (Object.keys(parsed.expected).length === 0) return ['expects nothing'];
  const key = prepareKey(keyOf(parsed), parsed.params);
  const score = scoreWords(key, parsed.answer);
  return [
    ...compareValues(parsed.expected, numbersOf(key, score), ''),
    ...(parsed.item_order === undefined
      ? []
      : compareValues(parsed.item_order, score.entries.ids, 'item_order')),
    ...(parsed.units === undefined ? [] : compareValues(parsed.units, unitsOf(key), 'units')),
  ];
}

/** Everything a vector may expect, under the vector's names. */
function numbersOf(key: PreparedKey, score: WordScore): Readonly<Record<string, unknown>> {
  const { W, V, kappa, c, gain, cost, raw, hits } = score;
  const countUnits = (kind: string): number => key.units.filter((unit) => unit.kind === kind).length;
  const totals = { W, V, kappa, c, gain, cost, raw, raw_float: raw, hits };
  return {
    ...totals,
    score: score.score,
    score_float: score.score,
    found: score.entries.found,
    named: score.entries.named,
    assigned: score.entries.assigned,
    coverage: score.coverage.coverage,
    charged_words: score.chargedWords,
    decoys_flagged: score.decoysFlagged,
    near_misses_flagged: score.nearMissesFlagged,
    sentences_flagged: score.sentencesFlagged,
    found_rate: score.foundRate,
    naming_rate: score.namingRate,
    overflag_rate: score.overflagRate,
    n_signal: key.scored.length,
    n_decoys: countUnits('decoy'),
    n_near_misses: countUnits('near-miss'),
    n_sentences: countUnits('sentence'),
  };
}

function unitsOf(key: PreparedKey): readonly object[] {
  return key.units.map(({ id, kind, span }) => ({ id, kind, size: span.end - span.start }));
}
