import type { ClassAccumulator } from './class-accumulator.ts';
import { countsOf } from './heat-sums.ts';
import { tokenAlpha } from './token-alpha.ts';

/** How many learners marked each word of a passage. */
export interface HeatMap {
  readonly learners: number;
  /** Under any name, one number a word. */
  readonly any: readonly number[];
  /** Under each name, in string order. */
  readonly names: readonly NameHeat[];
}

/** How many learners put one name on each word. */
export interface NameHeat {
  readonly name: string;
  readonly words: readonly number[];
  /** Krippendorff's α of the learners over the words. Low is normal: classes differ in skill and in how long they mark. */
  readonly alpha: number | null;
}

/** The heat of a class. Each list adds up to the words its learners marked. O(words · names). */
export function heatMap({ heat, learners }: Pick<ClassAccumulator, 'heat' | 'learners'>): HeatMap {
  const names = [...heat.byName].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    learners: learners.size,
    any: countsOf(heat.any),
    names: names.map(([name, differences]) => {
      const words = countsOf(differences);
      return { name, words, alpha: tokenAlpha(words, learners.size) };
    }),
  };
}
