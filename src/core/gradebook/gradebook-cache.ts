import type { ClassAccumulator } from '../analysis/class-accumulator.ts';
import type { ClassKey } from '../analysis/class-key.ts';
import type { ClassReport } from '../analysis/class-report.ts';
import type { Attempt } from '../attempt/attempt.ts';
import type { Adjustment } from './adjustment.ts';
import type { AppealFacts } from './appeal-facts.ts';
import type { ClassKeys } from './item-keys.ts';
import type { FoundFlags } from './find-flags.ts';
import type { GradebookEntry } from './gradebook.ts';
import type { FormItemWork, FormWork, LongWork } from './learner-work.ts';

/** What is known of one learner's marks by one key. */
export interface CachedItem<Work> {
  readonly attempt: Attempt;
  readonly classKey: ClassKey;
  readonly work: Work;
}

/** What is known of one learner's work on a form by one set of keys; `null` where they did not do all of it. */
export interface CachedForm {
  readonly attempt: Attempt;
  readonly keys: ClassKeys;
  readonly work: FormWork | null;
}

/** A class that grows: whoever comes after these is added to it. */
export interface GrowingClass {
  readonly classKey: ClassKey;
  /** The submissions that are in, in the order they came in. */
  readonly ids: string[];
  readonly firsts: ClassAccumulator;
  readonly bests: ClassAccumulator;
  hasBest: boolean;
  report?: ClassReport;
}

/**
 * What views of one gradebook need not work out again. Belongs to whoever shows the gradebook; changed in place by
 * `classViewOf` and the functions under it, and never part of what they say: with an empty cache they say the same.
 */
export interface GradebookCache {
  /** By the techniques that are not looked for. */
  readonly keys: Map<string, { readonly adjustments: readonly Adjustment[]; readonly keys: ClassKeys }>;
  /** By submission and item. */
  readonly long: Map<string, CachedItem<LongWork>>;
  readonly formItems: Map<string, CachedItem<FormItemWork>>;
  /** By submission and step. */
  readonly forms: Map<string, CachedForm>;
  /** By appeal. */
  readonly appeals: Map<string, AppealFacts>;
  /** By item, key and change. */
  readonly remedies: WeakMap<ClassKey, Map<string, ClassKey>>;
  flags?: { readonly entries: readonly GradebookEntry[]; readonly found: FoundFlags };
  growing?: GrowingClass;
}

/** A cache that knows nothing yet. */
export function createGradebookCache(): GradebookCache {
  return {
    keys: new Map(),
    long: new Map(),
    formItems: new Map(),
    forms: new Map(),
    appeals: new Map(),
    remedies: new WeakMap(),
  };
}
