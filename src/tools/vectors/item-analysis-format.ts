import * as v from 'valibot';
import {
  type ScoreColumns,
  analyseItems,
  totalsOf,
  upperLowerDifference,
  upperLowerGroups,
} from '../../core/analysis/statistics/item-analysis.ts';
import { createCaseFormat, expectedBeside } from './case-format.ts';

const caseSchema = v.looseObject({ scores: v.pipe(v.array(v.array(v.number())), v.minLength(1)) });

/** `ctt_items.json`: classical test theory, one row a learner. */
export const itemAnalysisFormat = createCaseFormat({
  kind: 'item analyses',
  fields: ['scores'],
  schema: caseSchema,
  expectedOf: (value) => expectedBeside(value, ['scores']),
  compute: ({ scores }) => {
    const columns = (scores[0] ?? []).map((_, item) => scores.map((row) => row[item] ?? 0));
    const test = analyseItems(columns);
    const itemRest = test.items.map((item) => item.itemRest);
    return {
      difficulty: test.items.map(({ difficulty }) => difficulty),
      item_total: test.items.map(({ itemTotal }) => itemTotal),
      item_rest: itemRest,
      psych_r_drop: itemRest,
      discrimination_thirds_strict_no_ties: discriminationByThirds(columns),
      cronbach_alpha: test.alpha,
      alpha_if_deleted: test.items.map(({ alphaIfDeleted }) => alphaIfDeleted),
      feldt_ci95: test.alphaInterval,
      total_sd: test.totalSd,
      sem: test.sem,
      kr20: test.kr20,
    };
  },
});

/** Upper third less lower third, as R's `psychometric::discrim`; `null` where totals tie, because R then goes by their order. */
function discriminationByThirds(columns: ScoreColumns): (number | null)[] | null {
  const totals = totalsOf(columns);
  const size = Math.floor(totals.length / 3);
  if (new Set(totals).size < totals.length || size === 0) return null;
  const groups = upperLowerGroups(totals, size);
  return columns.map((column) => upperLowerDifference(column, groups));
}
