import type { KeyAnnotation } from './key-schema.ts';

/** So many passages at most are offered to be rewritten: a choice, not a list to work through. */
export const repairLimit = 3;

type Rewritten<T> = T & {
  readonly repair: string;
  readonly checklist: NonNullable<KeyAnnotation['checklist']>;
};

/** Whether a learner can rewrite this passage: there is a model to compare with, and three things to look for. */
export function offersRepair<T extends Pick<KeyAnnotation, 'repair' | 'checklist'>>(
  annotation: T,
): annotation is Rewritten<T> {
  return annotation.repair !== undefined && annotation.checklist !== undefined;
}
