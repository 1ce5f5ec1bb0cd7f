import * as v from 'valibot';
import { prepareKey } from '../../core/scoring/prepare-key.ts';
import { responseBias } from '../../core/scoring/response-bias.ts';
import { scoreWords } from '../../core/scoring/score-words.ts';
import type { WordMark } from '../../core/scoring/word-mark.ts';
import { compareValues } from './compare-values.ts';
import { answerField, keyFields, keyOf, paramsField } from './key-fields.ts';
import { runCase } from './run-case.ts';
import type { VectorFormat } from './vector-format.ts';

const exampleSchema = v.object({
  ...keyFields,
  params: paramsField,
  W: v.optional(v.unknown()),
  V: v.optional(v.unknown()),
  kappa: v.optional(v.unknown()),
  cost_per_sound_word: v.optional(v.unknown()),
});

const resultSchema = v.objectWithRest({ student: v.optional(v.string()), answer: answerField }, v.unknown());
const fileSchema = v.looseObject({
  keys: v.unknown(),
  results: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

type Example = v.InferOutput<typeof exampleSchema>;

/** `worked_example.json`: one text with its key, and what each of several learners gets for it. */
export const workedExampleFormat: VectorFormat = {
  recognizes: (content) => v.is(fileSchema, content),
  run: (content, file) =>
    v.parse(fileSchema, content).results.map((value, position) => ({
      name: `${file}: student ${position}${studentOf(value)}`,
      problems: runCase(exampleSchema, content, (example) =>
        runCase(resultSchema, value, ({ student: _, answer, ...expected }) =>
          compareStudent(example, answer, expected),
        ),
      ),
    })),
};

function studentOf(value: unknown): string {
  return v.is(v.object({ student: v.string() }), value) ? ` (${value.student})` : '';
}

function compareStudent(
  example: Example,
  answer: readonly WordMark[],
  expected: Readonly<Record<string, unknown>>,
): string[] {
  if (Object.keys(expected).length === 0) return ['expects nothing'];
  const key = prepareKey(keyOf(example), example.params);
  const score = scoreWords(key, answer);
  const { W, V, kappa, cost_per_sound_word } = example;
  const bias = responseBias({
    hits: score.hits,
    flaws: key.scored.length,
    falseAlarms: score.decoysFlagged,
    decoys: key.units.filter(({ kind }) => kind === 'decoy').length,
  });
  const { gain, raw, hits } = score;
  return [
    ...compareValues(
      { W, V, kappa, cost_per_sound_word },
      { ...key.price, cost_per_sound_word: key.price.c },
      '',
    ),
    ...compareValues(
      expected,
      {
        ...{ gain, raw, score: score.score, hits, Pr: bias.Pr, c: bias.c },
        found: score.entries.found,
        named: score.entries.named,
        assigned: score.entries.assigned,
        sound_words_cost: score.cost,
        charged_words: score.chargedWords,
        overflag_rate: score.overflagRate,
        found_rate: score.foundRate,
        naming_rate: score.namingRate,
        decoys_flagged: score.decoysFlagged,
        near_misses_flagged: score.nearMissesFlagged,
        sentences_flagged: score.sentencesFlagged,
      },
      '',
    ),
  ];
}
