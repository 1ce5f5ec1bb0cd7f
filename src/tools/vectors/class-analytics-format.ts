import * as v from 'valibot';
import type { Discrimination } from '../../core/analysis/class/entry-figures.ts';
import { addLearner, createClassAccumulator } from '../../core/analysis/class/class-accumulator.ts';
import { createClassKey } from '../../core/analysis/class/class-key.ts';
import { finishClass, type PassageReport } from '../../core/analysis/class/passage-report.ts';
import type { SignalDetection } from '../../core/analysis/statistics/signal-detection.ts';
import { scoreWords } from '../../core/scoring/word-rule/score-words.ts';
import { createCaseFormat } from './case-format.ts';
import { answerField, keyFields, keyOf, paramsField } from './key-fields.ts';

const caseSchema = v.object({
  ...keyFields,
  keys: v.array(
    v.pipe(
      v.looseObject({ status: v.optional(v.string(), 'scored'), labels: v.unknown() }),
      v.transform(({ labels, ...entry }) => ({ ...entry, labels: creditsOf(labels) })),
      keyFields.keys.item,
    ),
  ),
  answers: v.array(answerField),
  params: paramsField,
  expected: v.record(v.string(), v.unknown()),
});

type Case = v.InferOutput<typeof caseSchema>;

/** `class_analytics.json`: one lesson, the answers of a class, and the figures of docs/analysis.md. */
export const classAnalyticsFormat = createCaseFormat({
  kind: 'class analytics',
  fields: ['keys', 'answers'],
  schema: caseSchema,
  expectedOf: ({ expected }) => expected,
  compute: (parsed) => {
    const report = reportOf(parsed);
    // Learners are called by padded numbers, so that they come back in the order of the answers.
    return {
      ...classFigures(report),
      items: report.annotations.map((figures) => ({
        id: figures.id,
        label: figures.technique,
        mean_credit: figures.meanCredit,
        hits: figures.hits,
        hit_rate_wilson95: figures.hitInterval,
        named_right_given_hit: figures.named,
        ...discriminationFigures(figures),
      })),
      decoys: report.decoys.map(flagFigures),
      near_misses: report.nearMisses.map(flagFigures),
      confusion: confusionFigures(report),
    };
  },
});

/** A list of names, each with full credit, as credits by name; anything else stays what it is. */
function creditsOf(labels: unknown): unknown {
  return v.is(v.array(v.string()), labels) ? Object.fromEntries(labels.map((name) => [name, 1])) : labels;
}

function reportOf({ answers, params, ...fields }: Case): PassageReport {
  const key = createClassKey(keyOf(fields), [], params);
  const accumulator = createClassAccumulator(key);
  answers.forEach((marks, position) => {
    const id = String(position).padStart(9, '0');
    addLearner(accumulator, id, { marks, score: scoreWords(key.prepared, marks), judged: [] });
  });
  return finishClass(accumulator);
}

function classFigures(report: PassageReport): Readonly<Record<string, unknown>> {
  const { learners, reliability, heat, sensitivity, groupSize } = report;
  return {
    raw: learners.map(({ raw }) => raw),
    score: learners.map(({ score }) => score),
    alpha_keys_and_decoys: reliability.alpha,
    feldt95: reliability.interval,
    sem_points: reliability.sem,
    group_size_27: groupSize,
    heat: Object.fromEntries(heat.names.map(({ name, words }) => [name, words])),
    token_alpha: Object.fromEntries(heat.names.map(({ name, alpha }) => [name, alpha])),
    pooled_sdt: sensitivity.pooled === null ? null : pooledFigures(sensitivity.pooled),
  };
}

function pooledFigures({ hits, flaws, falseAlarms, decoys, dPrime, c, Pr }: SignalDetection): object {
  return { hits, signal: flaws, false_alarms: falseAlarms, noise: decoys, dprime: dPrime, c, Pr };
}

function discriminationFigures({ itemRest, itemRestInterval, upperLower }: Discrimination): object {
  return { item_rest_r: itemRest, item_rest_r_fisher95: itemRestInterval, D27: upperLower };
}

function flagFigures(figures: PassageReport['decoys'][number]): object {
  return {
    id: figures.id,
    false_flags: figures.falseFlags,
    false_flag_rate_wilson95: figures.falseFlagInterval,
    ...discriminationFigures(figures),
  };
}

/** Rows by technique, columns by name, 0 where a name was never given. */
function confusionFigures({ confusion: { rows, names } }: PassageReport): object {
  const none = Object.fromEntries(names.map((name) => [name, 0]));
  return Object.fromEntries(
    rows.map(({ kind, technique, given, unmarked }) => [
      technique ?? (kind === 'decoy' ? 'sound decoy' : kind),
      { ...none, ...given, 'not found': unmarked },
    ]),
  );
}
