import * as v from 'valibot';
import { spanOverlap } from '../../core/analysis/statistics/agreement.ts';
import { unitizingAlpha } from '../../core/analysis/statistics/unitizing-alpha.ts';
import type { Span } from '../../core/text/span.ts';
import { createCaseFormat } from './case-format.ts';

const wholeField = v.pipe(v.number(), v.integer('must be a whole number'));
const expectedField = v.record(v.string(), v.unknown());

const spansField = v.array(
  v.pipe(
    v.strictTuple([wholeField, wholeField]),
    v.transform(([start, end]): Span => ({ start, end })),
  ),
);

/** `semeval2020_si.json`: partial overlap of a key and an answer without names. */
export const spanOverlapFormat = createCaseFormat({
  kind: 'SemEval-2020 span overlap',
  fields: ['gold', 'submission'],
  schema: v.object({ gold: spansField, submission: spansField, expected: expectedField }),
  expectedOf: ({ expected }) => expected,
  compute: ({ gold, submission }) => {
    const { precision, recall, f1, precisionSum, recallSum, key, submitted } = spanOverlap(gold, submission);
    return {
      precision,
      recall,
      f1,
      p_num: precisionSum,
      p_den: submitted.length,
      r_num: recallSum,
      r_den: key.length,
      merged_gold: key.map(({ start, end }) => [start, end]),
      merged_submission: submitted.map(({ start, end }) => [start, end]),
    };
  },
});

/** `ualpha_1995.json`: α_U of several raters' units. */
export const unitizingAlphaFormat = createCaseFormat({
  kind: 'alpha of units (1995)',
  fields: ['units', 'raters'],
  schema: v.object({
    begin: wholeField,
    length: wholeField,
    raters: wholeField,
    units: v.array(
      v.object({ rater: wholeField, category: v.string(), offset: wholeField, length: wholeField }),
    ),
    expected: expectedField,
  }),
  expectedOf: ({ expected }) => expected,
  compute: (study) => {
    const { alpha, categories } = unitizingAlpha(study);
    const rows = Object.entries(categories).map(([name, category]) => [
      name,
      { Do: category.observed, De: category.expected, alpha: category.alpha },
    ]);
    return { alpha_u: alpha, per_category: Object.fromEntries(rows) };
  },
});
