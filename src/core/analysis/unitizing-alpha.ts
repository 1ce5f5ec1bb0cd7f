import { expectedDisagreement, observedDisagreement } from './unitizing-disagreement.ts';
import type { UnitizingStudy } from './unitizing-study.ts';

/** α_U of one category, with what it comes from. */
export interface CategoryAgreement {
  readonly observed: number;
  readonly expected: number;
  readonly alpha: number | null;
}

/** α_U of a study and of each of its categories. */
export interface UnitizingAgreement {
  readonly alpha: number | null;
  readonly categories: Readonly<Record<string, CategoryAgreement>>;
}

/**
 * Krippendorff's α_U in its 1995 and 2004 form (scoring.md a6): agreement on where units lie, how long they are and what
 * they are. Overall 1 − mean D_o / mean D_e over the categories in use. `null` without units or for fewer than two raters; 0
 * where observed and expected are equal, as between units without length. For authors: takes O(R²·U) for R raters with U
 * units each. Throws a RangeError when units of one rater and category overlap or lie outside the text.
 */
export function unitizingAlpha(study: UnitizingStudy): UnitizingAgreement {
  const names = [...new Set(study.units.map(({ category }) => category))].toSorted();
  if (study.raters < 2 || study.length === 0) return { alpha: null, categories: {} };
  const categories = names.map((name): [string, CategoryAgreement] => {
    const lines = Array.from({ length: study.raters }, (_, rater) =>
      study.units.filter((unit) => unit.rater === rater && unit.category === name),
    );
    const observed = observedDisagreement(study, lines);
    const expected = expectedDisagreement(study, lines);
    return [name, { observed, expected, alpha: agreement(observed, expected) }];
  });
  if (categories.length === 0) return { alpha: null, categories: {} };
  const observed = categories.reduce((sum, [, category]) => sum + category.observed, 0);
  const expected = categories.reduce((sum, [, category]) => sum + category.expected, 0);
  return { alpha: agreement(observed, expected), categories: Object.fromEntries(categories) };
}

function agreement(observed: number, expected: number): number | null {
  if (observed === expected) return 0;
  return expected === 0 ? null : 1 - observed / expected;
}
