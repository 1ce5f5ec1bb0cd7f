import { createIssue, type Issue } from '../result.ts';
import type { ItemKey } from './key-schema.ts';
import type { StepId } from './lesson-schema.ts';
import { offersRepair, repairLimit } from './repairable.ts';

/** Everything wrong with what an item offers to rewrite: a checklist without a model, too many, or none where it is a step. */
export function checkRepairs(item: ItemKey, steps: readonly StepId[], path: string): Issue[] {
  const { annotations } = item;
  const stray = annotations.filter(
    ({ checklist, repair }) => checklist !== undefined && repair === undefined,
  );
  const offered = annotations.filter(offersRepair).length;
  const isMissing = steps.includes('repair') && offered === 0;
  return [
    ...stray.map(({ id }) =>
      createIssue('no-repair', `${path} › ${id}.checklist`, 'needs a repair to compare with'),
    ),
    ...(offered <= repairLimit
      ? []
      : [createIssue('too-many-repairs', path, `${offered} have a checklist; ${repairLimit} are enough`)]),
    ...(isMissing
      ? [createIssue('no-checklist', path, 'the step “repair” needs a repair with a checklist')]
      : []),
  ];
}
