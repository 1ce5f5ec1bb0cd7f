import * as v from 'valibot';
import { prepareKey, type PreparedKey } from '../../core/scoring/word-rule/prepare-key.ts';
import { responseBias, scoreWords } from '../../core/scoring/word-rule/score-words.ts';
import type { WordMark } from '../../core/scoring/word-rule/word-key.ts';
import type { WordScore } from '../../core/scoring/word-rule/word-score.ts';
import { compareValues } from './compare-values.ts';
import { answerField, keyFields, keyOf, paramsField } from './key-fields.ts';
import { runCase } from './run-case.ts';
import type { VectorFormat } from './vector-format.ts';

const exampleSchema = v.object({ ...keyFields, params: paramsField });

/** What an example may say about the price; all that it says is compared. */
const priceSchema = v.partial(
  v.object({ W: v.unknown(), V: v.unknown(), kappa: v.unknown(), cost_per_sound_word: v.unknown() }),
);

const resultSchema = v.objectWithRest({ student: v.optional(v.string()), answer: answerField }, v.unknown());
const fileSchema = v.looseObject({
  keys: v.unknown(),
  results: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

type Example = v.InferOutput<typeof exampleSchema>;

/** `worked_example.json`: one text with its key, and what each of several learners gets for it. */
export const workedExampleFormat: VectorFormat = {
  kind: 'worked examples',
  recognizes: (content) => v.is(fileSchema, content),
  run: (content, file) =>
    v.parse(fileSchema, content).results.map((value, position) => ({
      name: `${file}: student ${position}${studentOf(value)}`,
      problems: runCase(exampleSchema, content, (example) =>
        runCase(resultSchema, value, ({ student: _, answer, ...expected }) =>
          compareStudent(example, answer, { price: v.parse(priceSchema, content), student: expected }),
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
  expected: { readonly price: object; readonly student: object },
): string[] {
  if (Object.keys(expected.student).length === 0) return ['expects nothing'];
  const key = prepareKey(keyOf(example), example.params);
  const { W, V, kappa, c } = key.price;
  return [
    ...compareValues(expected.price, { W, V, kappa, cost_per_sound_word: c }, ''),
    ...compareValues(expected.student, numbersOf(key, scoreWords(key, answer)), ''),
  ];
}

/** Everything that may be expected of a student, under the example's names. Here `c` is the response bias. */
function numbersOf(key: PreparedKey, score: WordScore): Readonly<Record<string, unknown>> {
  const { gain, raw, hits, decoysFlagged } = score;
  const decoys = key.units.filter(({ kind }) => kind === 'decoy').length;
  const { Pr, c } = responseBias({ hits, flaws: key.scored.length, falseAlarms: decoysFlagged, decoys });
  const totals = { gain, raw, score: score.score, hits, Pr, c };
  return {
    ...totals,
    found: score.entries.found,
    named: score.entries.named,
    assigned: score.entries.assigned,
    sound_words_cost: score.cost,
    charged_words: score.chargedWords,
    found_rate: score.foundRate,
    naming_rate: score.namingRate,
    overflag_rate: score.overflagRate,
    decoys_flagged: decoysFlagged,
    near_misses_flagged: score.nearMissesFlagged,
    sentences_flagged: score.sentencesFlagged,
  };
}
